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

/** As `percentile`, of values that are in ascending order already. */
export function percentileOfSorted(sorted: Float64Array, p: number): number {
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
  const last = sorted.length - 1
  const index = last * (p / 100)
  const below = Math.floor(index)
  if (below >= last) return sorted[last]
  const a = sorted[below]
  const b = sorted[below + 1]
  const t = index - below
  // numpy's _lerp: from the nearer end, so that the result is monotonic in t.
  return t >= 0.5 ? b - (b - a) * (1 - t) : a + (b - a) * t
}
