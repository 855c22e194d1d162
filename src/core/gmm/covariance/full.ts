import { cholesky, logDeterminant } from '../../linalg/cholesky'
import { choleskyDistances } from './mahalanobis'
import { addScatter, scatterToCovariance } from './scatter'
import type { CovarianceStrategy } from './strategy'

/** Each component has a covariance matrix of its own: k × d × d. */
export const full: CovarianceStrategy = {
  type: 'full',

  length: (k, d) => k * d * d,

  parameters: (k, d) => (k * d * (d + 1)) / 2,

  estimate(data, responsibilities, effectiveRows, means, regCovar, covariances) {
    const d = data.columns
    covariances.fill(0)
    for (let c = 0; c < effectiveRows.length; c++) {
      const offset = c * d * d
      addScatter(data, responsibilities, means, c, covariances, offset)
      scatterToCovariance(covariances, offset, d, effectiveRows[c], regCovar)
    }
  },

  factorise(covariances, k, d, factor) {
    for (let c = 0; c < k; c++) {
      cholesky(covariances, c * d * d, d, factor.values)
      factor.logDeterminants[c] = logDeterminant(factor.values, c * d * d, d)
    }
  },

  squaredDistances(data, from, to, means, c, factor, out, outOffset) {
    const offset = c * data.columns * data.columns
    choleskyDistances(data, from, to, means, c, factor.values, offset, out, outOffset)
  },

  matrix: (covariances, c, d) => covariances.slice(c * d * d, (c + 1) * d * d),
}
