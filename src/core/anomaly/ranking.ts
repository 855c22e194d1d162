import { countsAtThresholds, type CountsAtThresholds } from './curves'

/** How well scores tell bad rows from good ones, whatever threshold is taken. */
export interface Ranking {
  /** Probability that a bad row scores higher than a good one, ties counting half (Hanley, McNeil 1982). */
  rocAuc: number
  /** Mean of the precision at every bad row, Σ (Rₙ − Rₙ₋₁) Pₙ, rows with equal scores taken together. */
  averagePrecision: number
}

/**
 * Area under the ROC curve and average precision; NaN without bad or without good rows.
 *
 * @param scores n, higher is more anomalous; none of them NaN
 * @param bad n, 1 for a bad row
 */
export const rankingOf = (scores: Float64Array, bad: ArrayLike<number>): Ranking =>
  rankingOfCounts(countsAtThresholds(scores, bad))

/** As `rankingOf`, of what is found at each threshold. */
export function rankingOfCounts({ caught, falseAlarms }: CountsAtThresholds): Ranking {
  const total = caught.at(-1) ?? 0
  const good = falseAlarms.at(-1) ?? 0
  let [area, precision] = [0, 0]
  caught.forEach((found, i) => {
    const before = caught[i - 1] ?? 0
    area += (falseAlarms[i] - (falseAlarms[i - 1] ?? 0)) * (before + (found - before) / 2)
    precision += ((found - before) * found) / (found + falseAlarms[i])
  })
  const both = total > 0 && good > 0
  return {
    rocAuc: both ? area / (total * good) : NaN,
    averagePrecision: both ? precision / total : NaN,
  }
}
