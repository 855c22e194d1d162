/** How far above the best, in distances of the lower quartile from it, criteria are of interest. */
const reach = 6

/** Share of the criteria that is in sight however far apart they are. */
const inSight = 0.6

/** What would have to be this much longer to hold all criteria does hold them all. */
const nearlyAll = 1.5

/** Room below and above, in parts of the range: the best one's mark is below it. */
const padding = [0.1, 0.05] as const

/**
 * Range of the criterion's axis: from the best sound candidate to where those that compete with it
 * end. Terrible fits, as k = 1 often is, then do not squeeze the others into a line; what lies
 * outside is marked at the edge.
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
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]
  const [best, largest] = [at(0), at(1)]
  const competing = Math.max(best + reach * (at(0.25) - best), at(inSight))
  const top = largest - best <= nearlyAll * (competing - best) ? largest : competing
  const low = Math.min(best, ...always)
  const high = Math.max(top, ...always)
  const span = high > low ? high - low : Math.max(10, Math.abs(low) * 1e-2)
  return [low - padding[0] * span, high + padding[1] * span]
}
