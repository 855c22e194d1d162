import { sortedIndices } from '../sortedIndices'

/** What is found among labelled rows as a threshold on the score comes down, one entry for each different score. */
export interface CountsAtThresholds {
  /** Descending; a row is taken for bad where its score is at least this. */
  threshold: Float64Array
  /** Bad rows taken for bad, ascending. */
  caught: Float64Array
  /** Good rows taken for bad, ascending. */
  falseAlarms: Float64Array
}

/**
 * Counts at every threshold that tells rows apart; rows with equal scores are taken together, as no threshold
 * parts them (Fawcett 2006, "An introduction to ROC analysis", algorithm 1).
 *
 * @param scores n, higher is more anomalous; none of them NaN
 * @param bad n, 1 for a bad row
 */
export function countsAtThresholds(
  scores: Float64Array,
  bad: ArrayLike<number>,
): CountsAtThresholds {
  const order = sortedIndices(scores).reverse()
  const threshold: number[] = []
  const caught: number[] = []
  const falseAlarms: number[] = []
  let [foundBad, foundGood] = [0, 0]
  order.forEach((i, at) => {
    if (bad[i]) foundBad++
    else foundGood++
    if (at + 1 < order.length && scores[order[at + 1]] === scores[i]) return
    threshold.push(scores[i])
    caught.push(foundBad)
    falseAlarms.push(foundGood)
  })
  return {
    threshold: Float64Array.from(threshold),
    caught: Float64Array.from(caught),
    falseAlarms: Float64Array.from(falseAlarms),
  }
}

/** Points of a curve, as many on both axes. */
export interface CurvePoints {
  x: Float64Array
  y: Float64Array
}

/**
 * The ROC curve from (0, 0) to (1, 1): share of the good rows taken for bad, and share of the bad ones, as
 * scikit-learn's `roc_curve` has it; points on a straight line between others are left out. Null without bad or
 * without good rows.
 */
export function rocCurve({ caught, falseAlarms }: CountsAtThresholds): CurvePoints | null {
  const bad = caught.at(-1) ?? 0
  const good = falseAlarms.at(-1) ?? 0
  if (bad === 0 || good === 0) return null
  const x = [0]
  const y = [0]
  caught.forEach((found, i) => {
    const last = i === caught.length - 1
    // The corner between two steps in one direction is no corner.
    const isCorner =
      last ||
      (falseAlarms[i + 1] - falseAlarms[i]) * (found - (caught[i - 1] ?? 0)) !==
        (falseAlarms[i] - (falseAlarms[i - 1] ?? 0)) * (caught[i + 1] - found)
    if (!isCorner) return
    x.push(falseAlarms[i] / good)
    y.push(found / bad)
  })
  return { x: Float64Array.from(x), y: Float64Array.from(y) }
}

/**
 * The precision–recall curve: share of the bad rows that are found, and share of the rows taken for bad that are
 * bad, by falling thresholds, as the points of scikit-learn's `precision_recall_curve` but for the one that it adds
 * at recall 0. Between points it is a step, which average precision sums. Null without bad or without good rows.
 */
export function precisionRecallCurve({
  caught,
  falseAlarms,
}: CountsAtThresholds): CurvePoints | null {
  const bad = caught.at(-1) ?? 0
  if (bad === 0 || !falseAlarms.at(-1)) return null
  return {
    x: caught.map((found) => found / bad),
    y: caught.map((found, i) => found / (found + falseAlarms[i])),
  }
}

/** A curve of at most so many points, evenly taken, first and last ones among them. */
export function thinned({ x, y }: CurvePoints, most: number): CurvePoints {
  if (x.length <= most) return { x, y }
  const kept = Array.from({ length: most }, (_, i) => Math.round((i * (x.length - 1)) / (most - 1)))
  return { x: Float64Array.from(kept, (i) => x[i]), y: Float64Array.from(kept, (i) => y[i]) }
}
