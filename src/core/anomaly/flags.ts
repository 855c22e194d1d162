import { indicesWhere } from '../indicesWhere'

/** Indices of the rows whose log density lies below the threshold, strictly; in ascending order. */
export const flagBelow = (logDensity: Float64Array, threshold: number): Int32Array =>
  indicesWhere(logDensity.length, (i) => logDensity[i] < threshold)

/**
 * How many values lie below `limit`, strictly: the number of flagged rows.
 *
 * @param sorted ascending
 */
export function countBelow(sorted: Float64Array, limit: number): number {
  return firstIndex(sorted, (value) => value >= limit)
}

/**
 * How many values are exactly `limit`: rows at the threshold, which are not flagged.
 *
 * @param sorted ascending
 */
export function countEqual(sorted: Float64Array, limit: number): number {
  return firstIndex(sorted, (value) => value > limit) - countBelow(sorted, limit)
}

/**
 * Rank of a log density, 1 = most anomalous. Equal rows share the better rank, so that ranks do not
 * depend on the order of the rows.
 *
 * @param sorted log densities of all rows, ascending
 */
export function rankOf(sorted: Float64Array, logDensity: number): number {
  return countBelow(sorted, logDensity) + 1
}

/** Index of the first value for which `isBeyond` holds; it must hold for all that follow. */
function firstIndex(sorted: Float64Array, isBeyond: (value: number) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBeyond(sorted[middle])) high = middle
    else low = middle + 1
  }
  return low
}
