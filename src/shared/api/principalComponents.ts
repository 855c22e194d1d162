/** The principal components that stand between the columns and a mixture. */
export interface PcaSummary {
  /** How many are kept. */
  count: number
  /** How many columns they were made of. */
  columns: number
  whiten: boolean
  /** Share of the variance that they hold. */
  varianceKept: number
  /** Rows that they were found from. */
  rows: number
  /** The squared distance of good rows outside them is about χ² of so many degrees. */
  outside: { degrees: number }
}

/** What each component holds, and what it is made of. */
export interface PcaView extends PcaSummary {
  modelId: number
  /** Share of the variance along every component, largest first, also of those that are not kept; at most 1 000. */
  ratio: Float64Array
  /** Variance along them. */
  variances: Float64Array
  /** Of the kept components that were asked for: m × d, unit vectors of the columns as they are fitted. */
  loadings: Float64Array
  /** First of them, from 0. */
  first: number
}
