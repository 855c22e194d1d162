import { strategies } from './covariance/strategies'
import type { CovarianceType, Mixture } from './types'

/** The mixture with the covariances of another type that are nearest to its own, as an M step would estimate them. */
export function ofType(mixture: Mixture, type: CovarianceType): Mixture {
  const { nComponents: k, nFeatures: d, weights, covarianceType } = mixture
  if (type === covarianceType) return mixture
  const covariances = new Float64Array(strategies[type].length(k, d))
  for (let c = 0; c < k; c++) {
    const own = strategies[covarianceType].matrix(mixture.covariances, c, d)
    for (let a = 0; a < d; a++) {
      const variance = own[a * (d + 1)]
      if (type === 'diag') covariances[c * d + a] = variance
      else if (type === 'spherical') covariances[c] += variance / d
    }
    if (type === 'full') covariances.set(own, c * d * d)
    if (type === 'tied') own.forEach((value, i) => (covariances[i] += weights[c] * value))
  }
  return { ...mixture, covarianceType: type, covariances }
}
