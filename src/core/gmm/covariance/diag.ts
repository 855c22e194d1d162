import { notPositive } from '../../linalg/notPositive'
import { finiteDistance } from './strategy'
import type { CovarianceStrategy } from './strategy'
import { weightedVariances } from './weightedVariances'

/** Each component has a variance per column and no correlations: k × d. */
export const diag: CovarianceStrategy = {
  type: 'diag',

  length: (k, d) => k * d,

  parameters: (k, d) => k * d,

  estimate(data, responsibilities, effectiveRows, means, regCovar, covariances) {
    weightedVariances(data, responsibilities, effectiveRows, means, covariances)
    for (let j = 0; j < covariances.length; j++) covariances[j] += regCovar
  },

  factorise(covariances, k, d, factor) {
    for (let c = 0; c < k; c++) {
      let logDeterminant = 0
      for (let a = c * d; a < (c + 1) * d; a++) {
        if (!(covariances[a] > 0 && covariances[a] < Infinity)) throw notPositive(covariances[a])
        factor.values[a] = Math.sqrt(covariances[a])
        logDeterminant += Math.log(covariances[a])
      }
      factor.logDeterminants[c] = logDeterminant
    }
  },

  squaredDistances(data, from, to, means, c, factor, out, outOffset) {
    const { values, columns: d } = data
    const deviations = factor.values
    for (let i = from; i < to; i++) {
      let squared = 0
      for (let a = 0; a < d; a++) {
        const value = (values[i * d + a] - means[c * d + a]) / deviations[c * d + a]
        squared += value * value
      }
      out[outOffset + i - from] = finiteDistance(squared)
    }
  },

  matrix(covariances, c, d) {
    const matrix = new Float64Array(d * d)
    for (let a = 0; a < d; a++) matrix[a * d + a] = covariances[c * d + a]
    return matrix
  },
}
