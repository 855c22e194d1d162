import type { CovarianceType } from '../../core/gmm/types'
import type { Candidate } from '../../shared/engineApi'
import type { ChartLook } from '../frame'
import type { ChoiceWords, Criterion } from './words'

export interface ChoiceInput extends ChartLook {
  selection: readonly Candidate[]
  criterion: Criterion
  /** The model on screen. */
  taken?: { covarianceType: CovarianceType; nComponents: number } | undefined
  words?: ChoiceWords | undefined
}
