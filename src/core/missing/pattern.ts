/** A cell that holds no value but a limit, such as `<0.05`: what was measured lies beyond it. */
export interface Bound {
  feature: number
  /** In the units of the mixture. */
  at: number
  side: 'below' | 'above'
}

/** What is known of a row that lacks some of its cells. The features that stand in neither list are missing. */
export interface Pattern {
  /** Ascending, at least one. */
  observed: readonly number[]
  /** By feature, ascending. */
  bounds: readonly Bound[]
}

/** The pattern of a row that lacks nothing. */
export const complete = (features: number): Pattern => ({
  observed: Array.from({ length: features }, (_, j) => j),
  bounds: [],
})
