import { totalWeight, type Observations } from '../matrix'
import type { Random } from '../rng'
import { squaredDistance } from './squaredDistance'

/**
 * Greedy k-means++ (Arthur, Vassilvitskii 2007; greedy as in scikit-learn): every next centre is
 * the best of 2 + ⌊ln k⌋ rows, drawn with probability proportional to the squared distance to the
 * nearest centre so far, times the row's frequency.
 *
 * @param data n × d
 * @returns k × d starting centres, each of them a row
 */
export function plusPlus(data: Observations, k: number, random: Random): Float64Array {
  const { values, rows: n, columns: d } = data
  const trials = 2 + Math.floor(Math.log(k))
  const centers = new Float64Array(k * d)
  /** Squared distance of every row to the nearest centre, of the centres so far and with one more. */
  let nearest = new Float64Array(n).fill(Infinity)
  let best = new Float64Array(n)
  let trial = new Float64Array(n)

  let row = firstRow(data, random)
  let potential = addCenter(data, row, nearest, nearest)
  centers.set(values.subarray(row * d, (row + 1) * d))
  for (let c = 1; c < k; c++) {
    let bestPotential = Infinity
    for (let t = 0; t < trials; t++) {
      const drawn = draw(nearest, random.uniform() * potential, data.rowWeights)
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

/** A row drawn by frequency; whole frequencies draw what the repeated rows would. */
function firstRow(data: Observations, random: Random): number {
  const { rows, rowWeights } = data
  if (!rowWeights) return random.integer(rows)
  const total = totalWeight(data)
  const whole = rowWeights.every(Number.isInteger)
  return draw(rowWeights, whole ? random.integer(total) : random.uniform() * total)
}

/** Writes to `out` what `nearest` becomes when `row` is one more centre; returns the sum by frequency. */
function addCenter(
  data: Observations,
  row: number,
  nearest: Float64Array,
  out: Float64Array,
): number {
  const { values, rows: n, columns: d, rowWeights } = data
  let sum = 0
  for (let i = 0; i < n; i++) {
    const squared = squaredDistance(values, i * d, values, row * d, d)
    out[i] = squared < nearest[i] ? squared : nearest[i]
    sum += rowWeights ? rowWeights[i] * out[i] : out[i]
  }
  return sum
}

/** The first row at which the running sum of `weights` (each taken `times`) passes `at`; the last one that has a weight at most. */
function draw(weights: Float64Array, at: number, times?: Float64Array): number {
  let sum = 0
  let last = 0
  for (let i = 0; i < weights.length; i++) {
    if (weights[i] === 0) continue
    sum += times ? times[i] * weights[i] : weights[i]
    last = i
    if (sum > at) break
  }
  return last
}
