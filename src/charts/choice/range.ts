/** How far above the best, in distances of the median from it, a criterion is still of interest. */
const reach = 2.5
const padding = 0.06

/**
 * Range of the criterion's axis: from the best sound one to two and a half times as far above it as
 * the median is. One terrible fit, as k = 1 often is, then does not squeeze the others into a line;
 * what lies outside is marked at the edge.
 *
 * @param values criteria of the sound candidates, in any order
 * @param always values that are inside whatever the others are
 */
export function criterionRange(
  values: readonly number[],
  always: readonly number[],
): [number, number] {
  const sorted = (values.length > 0 ? [...values] : [...always]).sort((a, b) => a - b)
  if (sorted.length === 0) return [0, 1]
  const best = sorted[0]
  const median = sorted[Math.floor((sorted.length - 1) / 2)]
  const largest = sorted[sorted.length - 1]
  const top = median > best ? Math.min(largest, best + reach * (median - best)) : largest
  const low = Math.min(best, ...always)
  const high = Math.max(top, ...always)
  const room = high > low ? padding * (high - low) : Math.max(1, Math.abs(low) * 1e-3)
  return [low - room, high + room]
}
