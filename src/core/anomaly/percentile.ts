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
 * @param cumulative running sum of the values' frequencies, where they have any: the percentile is then
 *   that of every value repeated as often, to the last bit
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
  const { below, t } = cumulative
    ? weightedPlace(cumulative, p / 100)
    : place(sorted.length, p / 100)
  if (below >= sorted.length - 1) return sorted[sorted.length - 1]
  const a = sorted[below]
  const b = sorted[below + 1]
  // numpy's _lerp: from the nearer end, so that the result is monotonic in t.
  return t >= 0.5 ? b - (b - a) * (1 - t) : a + (b - a) * t
}

/** Where a quantile lies: a share t of the way from the value `below` to the next one. */
interface Place {
  below: number
  t: number
}

function place(n: number, share: number): Place {
  const index = (n - 1) * share
  const below = Math.floor(index)
  return { below, t: index - below }
}

/**
 * A value that counts w times fills w places of the repeated values, the last of which is a step
 * before the next value; one that counts less than once fills the place where it begins and is that
 * much less before the next. Equal fractions thus give the percentile of values without frequencies.
 */
function weightedPlace(cumulative: Float64Array, share: number): Place {
  const lastPlace = (i: number) => Math.max(i > 0 ? cumulative[i - 1] : 0, cumulative[i] - 1)
  const last = cumulative.length - 1
  const index = lastPlace(last) * share
  const below = firstAbove(cumulative, index)
  if (below >= last) return { below: last, t: 0 }
  const from = lastPlace(below)
  return { below, t: index > from ? (index - from) / (cumulative[below] - from) : 0 }
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
