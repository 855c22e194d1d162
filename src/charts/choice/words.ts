import type { CovarianceType } from '../../core/gmm/types'
import type { Criterion } from './input'

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
  nothing: string
}

export const englishChoiceWords: ChoiceWords = {
  components: 'Number of components k',
  criterion: (criterion) => `${criterion.toUpperCase()} (lower is better)`,
  covarianceType: (type) => type,
  restarts: 'Best to worst restart',
  degenerate: 'Component collapsed',
  failed: 'No model',
  clipped: 'Beyond the axis',
  best: 'best',
  taken: 'taken',
  bestAndTaken: 'best, taken',
  nothing: 'No model was fitted',
}
