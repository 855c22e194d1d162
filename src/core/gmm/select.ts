import type { CovarianceType } from './types'

/** What the choice looks at; `Candidate` of the engine's contract is one. */
export interface Selectable {
  covarianceType: CovarianceType
  nComponents: number
  parameters: number
  aic: number
  bic: number
  degenerate?: string
  passedOver?: string
  error?: string
}

/** Criteria closer than this, relatively, are equal: models that coincide differ in their last bits. */
const equalWithin = 1e-9

/**
 * The candidate with the smallest criterion among the sound ones that are not passed over; among all sound
 * ones, or the degenerate ones, where no other is left. A candidate with an error is never chosen. Equal criteria: fewer parameters,
 * then the earlier one.
 *
 * @returns index into `candidates`, or null where none was fitted
 */
export function chooseBest(
  candidates: readonly Selectable[],
  criterion: 'aic' | 'bic',
): number | null {
  const fitted = candidates.map((_, i) => i).filter((i) => candidates[i].error === undefined)
  const sound = fitted.filter((i) => candidates[i].degenerate === undefined)
  const preferred = sound.filter((i) => candidates[i].passedOver === undefined)
  const eligible = [preferred, sound, fitted].find((some) => some.length > 0)
  if (!eligible) return null
  const smallest = Math.min(...eligible.map((i) => candidates[i][criterion]))
  const limit = smallest + equalWithin * Math.max(1, Math.abs(smallest))
  const equal = eligible.filter((i) => candidates[i][criterion] <= limit)
  return equal.reduce((best, i) =>
    candidates[i].parameters < candidates[best].parameters ? i : best,
  )
}
