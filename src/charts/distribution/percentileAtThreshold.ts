/**
 * The percentile whose threshold is nearest to a dragged one. Among percentiles with the same
 * threshold, which flag the same rows, the smallest; between two that are equally near the smaller.
 * Never falls where the threshold rises.
 *
 * @param quantiles thresholds of the percentiles from 0 to 100 in equal steps, ascending, at least two
 * @param threshold a log density
 * @returns 0…100, one of the steps
 */
export function percentileAtThreshold(quantiles: Float64Array, threshold: number): number {
  const steps = quantiles.length - 1
  const above = firstAtLeast(quantiles, threshold)
  if (above > steps) return percent(firstAtLeast(quantiles, quantiles[steps]), steps)
  if (above === 0) return 0
  const below = firstAtLeast(quantiles, quantiles[above - 1])
  const nearer = threshold - quantiles[below] <= quantiles[above] - threshold ? below : above
  return percent(nearer, steps)
}

/** The threshold of a percentile, of the nearest step. */
export const thresholdAtPercentile = (quantiles: Float64Array, percentile: number): number =>
  quantiles[Math.round((Math.min(100, Math.max(0, percentile)) / 100) * (quantiles.length - 1))]

const percent = (step: number, steps: number) => (100 * step) / steps

/** Index of the first of ascending values that is not below `limit`; their number where all are. */
function firstAtLeast(ascending: Float64Array, limit: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (ascending[middle] >= limit) high = middle
    else low = middle + 1
  }
  return low
}
