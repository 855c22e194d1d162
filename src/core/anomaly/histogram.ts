import { percentileOfSorted } from './percentile'

export interface Histogram {
  /** One more than `counts`, ascending; the first bin also holds what lies below its lower edge. */
  edges: Float64Array
  /** Values, by weight. */
  counts: Float64Array
  /** The smallest value, which may lie far below the first edge. */
  smallest: number
}

const fewestBins = 10
const mostBins = 120
/** How far, in interquartile ranges below the lower quartile, the bins reach. */
const reach = 6
/** Relative width of all bins together where the values (nearly) agree. */
const narrowest = 1e-9

/**
 * A histogram of ascending values. Bins have the width of Freedman and Diaconis (1981), 2 IQR n^−⅓.
 * Log densities have a long lower tail that would squeeze all others into one bin: the bins begin six
 * interquartile ranges below the lower quartile, and the first holds everything below it as well.
 *
 * @param sorted at least one finite value, ascending
 * @param cumulative running sum of the values' frequencies, where they have any
 */
export function histogram(sorted: Float64Array, cumulative?: Float64Array): Histogram {
  const smallest = sorted[0]
  const largest = sorted[sorted.length - 1]
  const { from, spread } = withoutTail(sorted, cumulative)
  const to = Math.max(largest, from + narrowest * Math.max(1, Math.abs(from)))
  const total = cumulative ? cumulative[cumulative.length - 1] : sorted.length
  const width = (2 * spread) / Math.cbrt(total)
  const wanted = width > 0 ? Math.ceil((to - from) / width) : fewestBins
  const bins = Math.min(mostBins, Math.max(fewestBins, wanted))
  const edges = Float64Array.from({ length: bins + 1 }, (_, i) =>
    i === bins ? to : from + ((to - from) * i) / bins,
  )
  const counts = new Float64Array(bins)
  sorted.forEach((value, i) => {
    let bin = Math.floor(((value - from) / (to - from)) * bins)
    bin = Math.min(bins - 1, Math.max(0, bin))
    // Rounding may have put a value that lies on an edge into the bin beside its own.
    if (bin > 0 && value < edges[bin]) bin--
    else if (bin < bins - 1 && value >= edges[bin + 1]) bin++
    counts[bin] += cumulative ? cumulative[i] - (cumulative[i - 1] ?? 0) : 1
  })
  return { edges, counts, smallest }
}

/**
 * Where an axis for ascending values begins that a long lower tail does not squeeze: at the smallest, or `reach` times the spread,
 * the interquartile range, below the lower quartile.
 */
export function withoutTail(
  sorted: Float64Array,
  cumulative?: Float64Array,
): { from: number; spread: number } {
  const smallest = sorted[0]
  const lower = percentileOfSorted(sorted, 25, cumulative)
  const upper = percentileOfSorted(sorted, 75, cumulative)
  const spread = upper - lower || sorted[sorted.length - 1] - smallest
  return { from: Math.max(smallest, lower - reach * spread), spread }
}

/** The percentiles 0, 100/steps, … 100 of ascending values: steps + 1 of them. */
export const quantiles = (
  sorted: Float64Array,
  steps: number,
  cumulative?: Float64Array,
): Float64Array =>
  Float64Array.from({ length: steps + 1 }, (_, i) =>
    percentileOfSorted(sorted, (100 * i) / steps, cumulative),
  )
