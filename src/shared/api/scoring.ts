/** The good rows that a batch is judged by. */
export interface ScoredAgainst {
  fileName: string
  /** In the file, or in its group. */
  rows: number
  /** Those that the model was fitted to. */
  fittedRows: number
  totalWeight: number
}
