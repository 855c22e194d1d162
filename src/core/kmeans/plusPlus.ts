import type { Matrix } from '../matrix'
import type { Random } from '../rng'
import { squaredDistance } from './squaredDistance'

/**
 * Greedy k-means++ (Arthur, Vassilvitskii 2007; greedy as in scikit-learn): every next centre is
 * the best of 2 + ⌊ln k⌋ rows, drawn with probability proportional to the squared distance to the
 * nearest centre so far.
 *
 * @param data n × d
 * @returns k × d starting centres, each of them a row
 */
export function plusPlus(data: Matrix, k: number, random: Random): Float64Array {
  const { values, rows: n, columns: d } = data
  const trials = 2 + Math.floor(Math.log(k))
  const centers = new Float64Array(k * d)
  /** Squared distance of every row to the nearest centre, of the centres so far and with one more. */
  let nearest = new Float64Array(n).fill(Infinity)
  let best = new Float64Array(n)
  let trial = new Float64Array(n)

  let row = random.integer(n)
  let potential = addCenter(data, row, nearest, nearest)
  centers.set(values.subarray(row * d, (row + 1) * d))
  for (let c = 1; c < k; c++) {
    let bestPotential = Infinity
    for (let t = 0; t < trials; t++) {
      const drawn = draw(nearest, random.uniform() * potential)
      const trialPotential = addCenter(data, drawn, nearest, trial)
      if (trialPotential >= bestPotential) continue
      bestPotential = trialPotential
      row = drawn
      ;[best, trial] = [trial, best]
    }
    potential = bestPotential
    ;[nearest, best] = [best, nearest]
    centers.set(values.subarray(row * d, (row + 1) * d), c * d)
  }
  return centers
}

/** Writes to `out` what `nearest` becomes when `row` is one more centre; returns the sum. */
function addCenter(data: Matrix, row: number, nearest: Float64Array, out: Float64Array): number {
  const { values, rows: n, columns: d } = data
  let sum = 0
  for (let i = 0; i < n; i++) {
    const squared = squaredDistance(values, i * d, values, row * d, d)
    out[i] = squared < nearest[i] ? squared : nearest[i]
    sum += out[i]
  }
  return sum
}

/** The first row at which the running sum of `weights` passes `at`; the last one that has a weight at most. */
function draw(weights: Float64Array, at: number): number {
  let sum = 0
  let last = 0
  for (let i = 0; i < weights.length; i++) {
    if (weights[i] === 0) continue
    sum += weights[i]
    last = i
    if (sum > at) break
  }
  return last
}
