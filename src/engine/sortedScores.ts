import { sortingSteps } from '../core/sortedIndices'
import type { Steps } from '../core/steps'

/** Log densities in ascending order, and the running sum of the rows' frequencies. */
export interface SortedScores {
  sortedLogDensity: Float64Array
  /** Running sum of their frequencies; only where there are any. */
  cumulativeWeights?: Float64Array
}

/** In steps. @param logDensity n, none of them NaN @param rowWeights n */
export function* sortingScores(
  logDensity: Float64Array,
  rowWeights?: Float64Array,
): Steps<SortedScores> {
  const order = yield* sortingSteps(logDensity)
  yield
  const sortedLogDensity = new Float64Array(order.length).map((_, at) => logDensity[order[at]])
  if (!rowWeights) return { sortedLogDensity }
  yield
  let sum = 0
  const cumulativeWeights = new Float64Array(order.length).map(
    (_, at) => (sum += rowWeights[order[at]]),
  )
  return { sortedLogDensity, cumulativeWeights }
}
