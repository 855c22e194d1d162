import { countBelow } from './flags'

/**
 * Conformal p-values of rows of a batch against good rows that had no part in the fit (Bates, Candès, Lei, Romano,
 * Sesia 2023, Testing for outliers with conformal p-values): (1 + good rows at least as unusual) / (m + 1).
 *
 * @param values any number, lower is more anomalous
 * @param calibration m, ascending
 */
export function conformalPValues(values: Float64Array, calibration: Float64Array): Float64Array {
  const m = calibration.length
  return values.map((value) => (1 + atMost(calibration, value)) / (m + 1))
}

/** How many ascending values are `limit` or below. */
function atMost(sorted: Float64Array, limit: number): number {
  let count = countBelow(sorted, limit)
  while (count < sorted.length && sorted[count] === limit) count++
  return count
}

/** Conformal p-values and limits are fractions, which are equal although their last bits are not. */
const rounding = 1e-12

/**
 * The largest p-value that is still rejected by the rule of Benjamini and Hochberg (1995), so that at most a share
 * `rate` of the rejected is expected to be good: conformal p-values depend on each other in the way that the rule
 * allows (Bates et al. 2023, theorem 2). 0 where none is.
 *
 * @param rate in 0 … 1
 */
export function benjaminiHochberg(pValues: Float64Array, rate: number): number {
  const sorted = pValues.slice().sort()
  for (let i = sorted.length; i > 0; i--) {
    if (sorted[i - 1] <= (i / sorted.length) * rate * (1 + rounding)) return sorted[i - 1]
  }
  return 0
}

/** What m good rows can find at all. */
export interface DiscoveryReach {
  /** 1 / (m + 1). */
  smallestP: number
  /** So many rows must share the smallest p before any of them can be flagged. */
  fewestTogether: number
}

/** @param rows of the batch. @param rate in 0 … 1, 0 excluded */
export function discoveryReach(
  calibrationRows: number,
  rows: number,
  rate: number,
): DiscoveryReach {
  const smallestP = 1 / (calibrationRows + 1)
  return {
    smallestP,
    fewestTogether: Math.max(1, Math.ceil(((smallestP * rows) / rate) * (1 - rounding))),
  }
}
