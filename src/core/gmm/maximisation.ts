import type { Matrix } from '../matrix'
import type { CovarianceStrategy } from './covariance/strategy'
import type { Mixture } from './types'

/** Keeps an empty component's mean a number; scikit-learn adds the same. */
const emptyComponent = 10 * Number.EPSILON

/**
 * M step: weights, means and covariances of `mixture` are replaced.
 *
 * @param responsibilities k × n
 * @param effectiveRows k, written: Σᵢ r of each component
 */
export function maximisation(
  data: Matrix,
  strategy: CovarianceStrategy,
  responsibilities: Float64Array,
  regCovar: number,
  effectiveRows: Float64Array,
  mixture: Mixture,
): void {
  const { values, rows: n, columns: d } = data
  const { weights, means, covariances, nComponents: k } = mixture
  let total = 0
  means.fill(0)
  for (let c = 0; c < k; c++) {
    let sum = emptyComponent
    for (let i = 0; i < n; i++) {
      const r = responsibilities[c * n + i]
      if (r === 0) continue
      sum += r
      for (let a = 0; a < d; a++) means[c * d + a] += r * values[i * d + a]
    }
    for (let a = 0; a < d; a++) means[c * d + a] /= sum
    effectiveRows[c] = sum
    total += sum
  }
  for (let c = 0; c < k; c++) weights[c] = effectiveRows[c] / total
  strategy.estimate(data, responsibilities, effectiveRows, means, regCovar, covariances)
}
