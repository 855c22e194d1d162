import type { Sureness } from '../../core/anomaly/sureness'
import type { CovarianceType } from '../../core/gmm/types'

/** How often one row would be flagged by fits that it had no part in. */
export interface RowStability {
  /** Zero-based data row of the file. */
  row: number
  /** Flagged by the model itself. */
  flagged: boolean
  /** Refits that left it out, and of these those that would flag it. */
  leftOutIn: number
  flaggedIn: number
  /** Null where too few refits left it out. */
  word: Sureness | null
}

/** How much of a model and its flags depends on which rows happened to be in the file. */
export interface Stability {
  modelId: number
  /** Refits that were done, and that were asked for. */
  refits: number
  asked: number
  /** Refits that gave no model; they are not among `refits`. */
  failed: number
  /** Rows in each refit. */
  fittedRows: number
  /** Of a large file the refits are of a sample of so many rows; null: of all. */
  sampleRows: number | null
  /** Restarts of each pair in a refit. */
  restarts: number
  /** All flagged rows, and all others that some refit would flag; by row. */
  rows: RowStability[]
  /** Nine in ten refits have a threshold in between, each by the same rule for its own rows; null where the basis has none. */
  threshold: { low: number; high: number } | null
  /** How often each model was chosen, most often first. */
  models: { covarianceType: CovarianceType; nComponents: number; times: number }[]
}
