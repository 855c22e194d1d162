import type { FamilyScores } from '../familyScore'
import type { SmallSampleFit } from '../smallSample'
import type { SortedScores } from '../sortedScores'

/** What a threshold is taken of: a model, or the scores of a large file. */
export interface Judged extends FamilyScores {
  sorted: SortedScores
  /** Only of a model of few rows. */
  smallSample?: SmallSampleFit
  /** Only of a batch: typicalities of good rows that had no part in the fit, ascending. */
  calibration?: Float64Array
}
