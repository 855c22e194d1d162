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
 * @param squared n: of each row from the nearest component, ascending; χ² distributed for good rows
 * @param d columns
 * @returns Infinity where none is
 */
export function scatteredFrom(squared: Float64Array, d: number): number {
  const n = squared.length
  for (let place = places; place >= 0; place--) {
    const count = Math.round(n ** (place / places))
    const farthest = squared[n - count]
    if (farthest >= chiSquareQuantile(1 - (falseShare * count) / n, d)) return farthest
  }
  return Infinity
}
