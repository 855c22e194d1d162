/** What flags mean beside their number. */
export interface ThresholdMeaning {
  modelId: number
  /** Rows judged, by frequency; rounded. */
  judged: number
  /** Rows that so many good rows do not give: in 95 of 100 clean files of this size there is none. Null: not known. */
  beyond: number | null
  /** How many of them are flagged. */
  beyondFlagged: number
  /**
   * Why "1 in N" is only roughly known: a component of hardly more rows than columns, or many rows kept out of the fit, which are less
   * unusual than it says if they are good.
   */
  rough: ('fewRows' | 'keptOut')[]
  /** Whether what the next good batch gives is known, or quickly found out; see `goodBatch`. */
  goodBatch: 'known' | 'cheap' | 'long' | 'never'
}
