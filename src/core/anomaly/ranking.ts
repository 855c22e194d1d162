import { sortedIndices } from '../sortedIndices'

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
export function rankingOf(scores: Float64Array, bad: ArrayLike<number>): Ranking {
  const order = sortedIndices(scores).reverse()
  const total = order.reduce((sum, i) => sum + bad[i], 0)
  const good = order.length - total
  let [foundBad, foundGood, area, precision] = [0, 0, 0, 0]
  for (let from = 0, to = 0; from < order.length; from = to) {
    let [newBad, newGood] = [0, 0]
    while (to < order.length && scores[order[to]] === scores[order[from]]) {
      if (bad[order[to++]]) newBad++
      else newGood++
    }
    area += newGood * (foundBad + newBad / 2)
    foundBad += newBad
    foundGood += newGood
    precision += (newBad * foundBad) / (foundBad + foundGood)
  }
  return {
    rocAuc: total > 0 && good > 0 ? area / (total * good) : NaN,
    averagePrecision: total > 0 && good > 0 ? precision / total : NaN,
  }
}
