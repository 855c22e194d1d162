/** How unusual any typicality is among good parts: ascending places between which the logarithm is linear. */
export interface Rarity {
  /** Typicalities, in the user's units, ascending; some may be equal. */
  typicality: Float64Array
  /** One in so many good parts is as little typical as that; falls from a million to 1. */
  oneIn: Float64Array
  /** It is only roughly known; see `ThresholdMeaning.rough`. */
  rough: boolean
}
