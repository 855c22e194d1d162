import { strategies } from './covariance/strategies'
import type { CovarianceType, Mixture } from './types'
import { varianceAt } from './varianceAt'

/** The mixture with the covariances of another type that are nearest to its own, as an M step would estimate them. */
export function ofType(mixture: Mixture, type: CovarianceType): Mixture {
  const { nComponents: k, nFeatures: d, weights, covarianceType } = mixture
  if (type === covarianceType) return mixture
  const covariances = new Float64Array(strategies[type].length(k, d))
  const variance = varianceAt(mixture)
  for (let c = 0; c < k; c++) {
    if (type === 'diag' || type === 'spherical') {
      for (let j = 0; j < d; j++) {
        if (type === 'diag') covariances[c * d + j] = variance(c, j)
        else covariances[c] += variance(c, j) / d
      }
      continue
    }
    const own = strategies[covarianceType].matrix(mixture.covariances, c, d)
    if (type === 'full') covariances.set(own, c * d * d)
    else own.forEach((value, i) => (covariances[i] += weights[c] * value))
  }
  return { ...mixture, covarianceType: type, covariances }
}
