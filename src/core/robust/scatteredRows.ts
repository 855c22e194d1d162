import { chiSquareQuantile } from '../distributions/chiSquare'

/** Share of the rows said to be scattered that may be good ones. */
const falseShare = 0.05
/** Counts at which the rule is looked at; all of them where there are fewer rows. */
const places = 500

/**
 * From which squared distance on rows are scattered. How far that is depends on how many there are: of a clean
 * file only rows that are too far for the farthest of so many good ones, of a file a third of which is scattered
 * also some that single good rows reach. At most `falseShare` of them are expected to be good (Benjamini, Hochberg
 * 1995; for outliers of several columns Cerioli, Farcomeni 2011).
 *
 * @param squared n: of each row from the nearest component; χ² distributed for good rows
 * @param order indices of `squared`, ascending
 * @param d columns
 * @param rowWeights n: frequencies, where there are any
 * @returns Infinity where none is
 */
export function scatteredFrom(
  squared: Float64Array,
  order: Int32Array,
  d: number,
  rowWeights?: Float64Array,
): number {
  const n = order.length
  const total = rowWeights?.reduce((a, b) => a + b, 0) ?? n
  let limit = Infinity
  for (let place = 0, count = 0, beyond = 0; place <= places; place++) {
    const wanted = Math.round(n ** (place / places))
    for (; count < wanted; count++) beyond += rowWeights?.[order[n - 1 - count]] ?? 1
    const nearest = squared[order[n - count]]
    if (nearest >= chiSquareQuantile(1 - (falseShare * beyond) / total, d)) limit = nearest
  }
  return limit
}
