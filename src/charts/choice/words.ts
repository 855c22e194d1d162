import type { CovarianceType } from '../../core/gmm/types'
import type { Plan } from '../../shared/plan'

export type Criterion = Plan['criterion']

/** What the chart of the model choice says; the window passes those of its language. */
export interface ChoiceWords {
  components: string
  criterion(criterion: Criterion): string
  covarianceType(type: CovarianceType): string
  restarts: string
  degenerate: string
  failed: string
  clipped: string
  best: string
  taken: string
  bestAndTaken: string
}

export const englishChoiceWords: ChoiceWords = {
  components: 'Number of components k',
  criterion: (criterion) => `${criterion.toUpperCase()} (lower is better)`,
  covarianceType: (type) => type,
  restarts: 'Spread over restarts',
  degenerate: 'Component collapsed',
  failed: 'No model',
  clipped: 'Beyond the axis',
  best: 'best',
  taken: 'taken',
  bestAndTaken: 'best, taken',
}
