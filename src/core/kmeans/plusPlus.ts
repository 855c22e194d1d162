import type { Random } from '../rng'
import type { KMeansRows } from './rows'

/** A candidate must be better than those before it by more than rounding: equal ones are common on rounded data. */
const better = 1 - 1e-9

/**
 * Greedy k-means++ (Arthur, Vassilvitskii 2007; greedy as in scikit-learn): every next centre is
 * the best of 2 + ⌊ln k⌋ rows, drawn with probability proportional to the squared distance to the
 * nearest centre so far, times the row's frequency.
 *
 * @returns k × d starting centres, each of them a row
 */
export function plusPlus(rows: KMeansRows, k: number, random: Random): Float64Array {
  const d = rows.columns
  const trials = 2 + Math.floor(Math.log(k))
  const centers = new Float64Array(k * d)
  const candidates = new Float64Array(trials * d)
  rows.noCenters()
  centers.set(rows.row(firstRow(rows, random)))
  let potential = rows.addCenter(centers.subarray(0, d))
  for (let c = 1; c < k; c++) {
    for (let t = 0; t < trials; t++) {
      candidates.set(rows.row(rows.draw(random.uniform() * potential)), t * d)
    }
    const found = rows.potentials(candidates)
    let best = 0
    for (let t = 1; t < trials; t++) if (found[t] < found[best] * better) best = t
    centers.set(candidates.subarray(best * d, (best + 1) * d), c * d)
    potential = rows.addCenter(centers.subarray(c * d, (c + 1) * d))
  }
  return centers
}

/** A row drawn by frequency; whole frequencies draw what the repeated rows would. */
function firstRow({ rows, rowWeights }: KMeansRows, random: Random): number {
  if (!rowWeights) return random.integer(rows)
  const total = rowWeights.reduce((sum, weight) => sum + weight, 0)
  const whole = rowWeights.every(Number.isInteger)
  const at = whole ? random.integer(total) : random.uniform() * total
  let sum = 0
  const row = rowWeights.findIndex((weight) => (sum += weight) > at)
  return row < 0 ? rows - 1 : row
}
