import { cholesky, logDeterminant } from '../../linalg/cholesky'
import { choleskyDistances } from './mahalanobis'
import { addScatter, scatterToCovariance } from './scatter'
import type { CovarianceStrategy } from './strategy'

/** All components share one covariance matrix: d × d, the pooled scatter within components. */
export const tied: CovarianceStrategy = {
  type: 'tied',

  length: (_k, d) => d * d,

  parameters: (_k, d) => (d * (d + 1)) / 2,

  estimate(data, responsibilities, effectiveRows, means, regCovar, covariances) {
    let total = 0
    covariances.fill(0)
    for (let c = 0; c < effectiveRows.length; c++) {
      addScatter(data, responsibilities, means, c, covariances, 0)
      total += effectiveRows[c]
    }
    scatterToCovariance(covariances, 0, data.columns, total, regCovar)
  },

  factorise(covariances, _k, d, factor) {
    cholesky(covariances, 0, d, factor.values)
    factor.logDeterminants.fill(logDeterminant(factor.values, 0, d))
  },

  squaredDistances(data, from, to, means, c, factor, out, outOffset) {
    choleskyDistances(data, from, to, means, c, factor.values, 0, out, outOffset)
  },

  matrix: (covariances) => covariances.slice(),
}
