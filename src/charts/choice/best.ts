import type { Candidate } from '../../shared/engineApi'
import type { Criterion } from './words'

/** Criteria closer than this, relatively, are equal, as the choice itself has it. */
const equalWithin = 1e-9

/**
 * The candidate that is best by the criterion: among the sound ones that are not passed over,
 * or all sound ones, or the degenerate, where no other is left; fewer parameters where criteria are equal. It is said of either criterion here, the
 * engine having chosen by one.
 */
export function bestCandidate(
  selection: readonly Candidate[],
  criterion: Criterion,
): Candidate | undefined {
  const fitted = selection.filter((c) => c.error === undefined && Number.isFinite(c[criterion]))
  const sound = fitted.filter((c) => c.degenerate === undefined)
  const preferred = sound.filter((c) => c.passedOver === undefined)
  const eligible = [preferred, sound].find((some) => some.length > 0) ?? fitted
  const smallest = Math.min(...eligible.map((c) => c[criterion]))
  const limit = smallest + equalWithin * Math.max(1, Math.abs(smallest))
  return eligible
    .filter((c) => c[criterion] <= limit)
    .reduce<Candidate | undefined>(
      (best, c) => (best === undefined || c.parameters < best.parameters ? c : best),
      undefined,
    )
}

/** How many candidates the choice passed over: none where it had no other left. */
export function passedOverOf(selection: readonly Candidate[]): number {
  const passed = selection.filter((c) => c.passedOver !== undefined)
  return passed.length < selection.length ? passed.length : 0
}
