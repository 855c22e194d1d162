/** Share of the rows said to be scattered that may be good ones. */
export const falseShare = 0.05
/** Counts at which the rule is looked at; all of them where there are fewer rows. */
const places = 500

/**
 * Up to which tail probability rows are scattered. How far that is depends on how many there are: of a clean
 * file only rows that are too far for the farthest of so many good ones, of a file a third of which is scattered
 * also some that single good rows reach. At most `falseShare` of them are expected to be good (Benjamini, Hochberg
 * 1995; for outliers of several columns Cerioli, Farcomeni 2011).
 *
 * @param tails n: how often a good row is as far from the families; those above `falseShare` need not be exact
 * @param order indices of `tails`, ascending
 * @param rowWeights n: frequencies, where there are any
 * @returns below 0 where none is
 */
export function scatteredUpTo(
  tails: Float64Array,
  order: Int32Array,
  rowWeights?: Float64Array,
): number {
  const n = order.length
  const total = rowWeights?.reduce((a, b) => a + b, 0) ?? n
  let limit = -1
  for (let place = 0, count = 0, beyond = 0; place <= places; place++) {
    const wanted = Math.round(n ** (place / places))
    for (; count < wanted; count++) beyond += rowWeights?.[order[count]] ?? 1
    const nearest = tails[order[count - 1]]
    if (nearest <= (falseShare * beyond) / total) limit = nearest
  }
  return limit
}
