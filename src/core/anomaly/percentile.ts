import { IsodenseError } from '../errors'

/**
 * Percentile by numpy's linear rule, to the last bit.
 *
 * @param values at least one, in any order
 * @param p in 0 … 100
 * @throws NoCompleteRows without values, NotFinite for NaN, SettingInvalid for p outside 0 … 100
 */
export function percentile(values: Float64Array, p: number): number {
  return percentileOfSorted(Float64Array.from(values).sort(), p)
}

/**
 * As `percentile`, of values that are in ascending order already.
 *
 * @param cumulative running sum of the values' frequencies: the percentile is then that of every value
 *   repeated as often. The value at place m of the repeated ones (from 0) is the first whose running sum
 *   exceeds m, for frequencies with fractions too
 */
export function percentileOfSorted(
  sorted: Float64Array,
  p: number,
  cumulative?: Float64Array,
): number {
  if (!(p >= 0 && p <= 100)) {
    throw new IsodenseError('SettingInvalid', `A percentile lies between 0 and 100; ${p} does not.`)
  }
  if (sorted.length === 0) {
    throw new IsodenseError('NoCompleteRows', 'There is no value to take a percentile of.')
  }
  // A typed array sorts NaN to its end.
  if (Number.isNaN(sorted[sorted.length - 1])) {
    throw new IsodenseError('NotFinite', 'A value to take the percentile of is not a number.')
  }
  const largest = sorted[sorted.length - 1]
  const last = (cumulative ? cumulative[cumulative.length - 1] : sorted.length) - 1
  const index = last * (p / 100)
  const below = Math.floor(index)
  if (below >= last) return largest
  const valueAt = (place: number) =>
    cumulative ? (sorted[firstAbove(cumulative, place)] ?? largest) : sorted[place]
  const a = valueAt(below)
  const b = valueAt(below + 1)
  const t = index - below
  // numpy's _lerp: from the nearer end, so that the result is monotonic in t.
  return t >= 0.5 ? b - (b - a) * (1 - t) : a + (b - a) * t
}

/** Index of the first of ascending values that exceeds `limit`; their number where none does. */
function firstAbove(ascending: Float64Array, limit: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (ascending[middle] > limit) high = middle
    else low = middle + 1
  }
  return low
}
