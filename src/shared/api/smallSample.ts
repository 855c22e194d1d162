import type { NotJudged } from '../notJudgedTexts'

/** What few rows can and cannot tell, for a model that nobody asked for: see `docs/statistics.md`. */
export interface SmallSample {
  modelId: number
  /** Of the fit, by frequency. */
  rows: number
  columns: number
  /** How far correlations were drawn to 0 for the picture and the scores, in 0 … 1. */
  shrinkage: number
  /** So many rows are needed for any row of so many columns to be judged by T². */
  fewestRows: number
  /** So many columns can be judged with these rows; 0 where none can. */
  mostColumns: number
  /** From so many rows on the sample is not small. */
  enoughRows: number
  /** Why no row can be judged by T²; null where they can. */
  whyNot: NotJudged | null
  /** In per cent. */
  falseAlarmRate: number
  /** How far off a single new part must be to be flagged with probability `power`; null where none can be. */
  shift: {
    power: number
    /** In standard deviations of a column given the others; the same for every column. */
    given: number
    columns: VisibleShiftOfColumn[]
  } | null
}

export interface VisibleShiftOfColumn {
  column: string
  /** In the column's own units; of a log column the factor. */
  size: number
  isFactor: boolean
  /** In standard deviations of the column alone. */
  alone: number
}
