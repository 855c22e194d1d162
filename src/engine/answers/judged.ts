import type { ScoredAgainst } from '../../shared/api/scoring'
import type { FamilyScores } from '../familyScore'
import type { SmallSampleFit } from '../smallSample'
import type { SortedScores } from '../sortedScores'

/** What a threshold is taken of: a model, or the scores of a large file. */
export interface Judged extends FamilyScores {
  sorted: SortedScores
  /** Only of a model of few rows. */
  smallSample?: SmallSampleFit
  /** Only of a batch: the good rows whose model judges it. */
  against?: ScoredAgainst
  /** Typicalities of these by models without them, ascending; where the basis needs them. */
  calibration?: Float64Array
}
