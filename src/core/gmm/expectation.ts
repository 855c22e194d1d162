import { totalWeight, type Observations } from '../matrix'
import { blockRows } from './jointDensity'
import type { JointDensity } from './jointDensity'

/**
 * Below e⁻¹⁰⁰ of the largest a responsibility is zero: far under the last bit of any sum,
 * and denormal numbers would slow the M step down many times.
 */
const negligible = -100

/**
 * E step.
 *
 * @param density holds the mixture's parameters
 * @param responsibilities k × n, written
 * @returns the mean log-likelihood of the rows, by frequency
 */
export function expectation(
  data: Observations,
  density: JointDensity,
  responsibilities: Float64Array,
): number {
  const { rows: n, rowWeights } = data
  const k = responsibilities.length / n
  const { joint, largest } = density
  const sums = new Float64Array(blockRows)
  let total = 0
  for (let from = 0; from < n; from += blockRows) {
    const count = Math.min(blockRows, n - from)
    density.evaluate(data, from, from + count)
    sums.fill(0)
    for (let c = 0; c < k; c++) {
      const out = c * n + from
      for (let j = 0; j < count; j++) {
        const relative = joint[c * blockRows + j] - largest[j]
        const r = relative > negligible ? Math.exp(relative) : 0
        responsibilities[out + j] = r
        sums[j] += r
      }
    }
    let blockTotal = 0
    for (let j = 0; j < count; j++) {
      const logDensity = largest[j] + Math.log(sums[j])
      blockTotal += rowWeights ? rowWeights[from + j] * logDensity : logDensity
    }
    total += blockTotal
    for (let c = 0; c < k; c++) {
      const out = c * n + from
      for (let j = 0; j < count; j++) responsibilities[out + j] /= sums[j]
    }
  }
  return total / totalWeight(data)
}
