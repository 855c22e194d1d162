export const differences = ['onlyFirst', 'onlySecond', 'both'] as const
/** Flagged by one of two models alone, or by both. */
export type Difference = (typeof differences)[number]

/** A row that at least one of two models flags. */
export interface ComparedRow {
  row: number
  line: number
  /** The file or sheet that the line is of, where several are stacked. */
  file?: string
  /** What each of the models says: one in so many good parts, where that is known, and its score. */
  first: ComparedVerdict
  second: ComparedVerdict
}

export interface ComparedVerdict {
  /** Null where the model, or what it flags by, says nothing of the row. */
  flagged: boolean | null
  oneIn: number | null
  score: number | null
  /** Its family, from 0. */
  family: number | null
}

/** Two models of the same rows. */
export interface ModelComparison {
  counts: Record<Difference, number>
  /** Rows that both judge. */
  rows: number
  /** Whose family changes, families being matched by the rows that they share. */
  moved: number
  /** Of the families (Hubert, Arabie 1985). */
  adjustedRand: number
  /** For each family of the second model the one of the first that it plainly is; null for none. */
  matched: (number | null)[]
  /** A page of the rows of one kind, most anomalous first by the model that flags them. */
  page: { offset: number; rows: ComparedRow[] }
}
