import { notPositive } from '../../linalg/notPositive'
import { finiteDistance } from './strategy'
import type { CovarianceStrategy } from './strategy'
import { weightedVariances } from './weightedVariances'

/** Each component has one variance in every direction: k. */
export const spherical: CovarianceStrategy = {
  type: 'spherical',

  length: (k) => k,

  parameters: (k) => k,

  estimate(data, responsibilities, effectiveRows, means, regCovar, covariances) {
    const d = data.columns
    const variances = new Float64Array(means.length)
    weightedVariances(data, responsibilities, effectiveRows, means, variances)
    for (let c = 0; c < covariances.length; c++) {
      let sum = 0
      for (let a = 0; a < d; a++) sum += variances[c * d + a]
      covariances[c] = sum / d + regCovar
    }
  },

  factorise(covariances, k, d, factor) {
    for (let c = 0; c < k; c++) {
      if (!(covariances[c] > 0 && covariances[c] < Infinity)) throw notPositive(covariances[c])
      factor.values[c] = Math.sqrt(covariances[c])
      factor.logDeterminants[c] = d * Math.log(covariances[c])
    }
  },

  squaredDistances(data, from, to, means, c, factor, out, outOffset) {
    const { values, columns: d } = data
    const deviation = factor.values[c]
    for (let i = from; i < to; i++) {
      let squared = 0
      for (let a = 0; a < d; a++) {
        const value = (values[i * d + a] - means[c * d + a]) / deviation
        squared += value * value
      }
      out[outOffset + i - from] = finiteDistance(squared)
    }
  },

  matrix(covariances, c, d) {
    const matrix = new Float64Array(d * d)
    for (let a = 0; a < d; a++) matrix[a * d + a] = covariances[c]
    return matrix
  },
}
