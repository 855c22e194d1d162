/** So many of so many, and what the share may be beyond these rows. */
export interface Proportion {
  count: number
  of: number
  /** Limits of the share, 0 … 1. */
  low: number
  high: number
}
