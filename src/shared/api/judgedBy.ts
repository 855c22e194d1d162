/** What a row that lacks some of the model's cells was judged by. */
export interface JudgedBy {
  /** Columns with a value, of so many. */
  observed: number
  of: number
  /** Names of the columns of which nothing is known. */
  missing: string[]
  /** Cells that name a limit, and how probable a value beyond it is, going by the observed cells. */
  limits: { column: string; cell: string; probability: number }[]
}
