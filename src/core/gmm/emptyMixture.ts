import { strategies } from './covariance/strategies'
import type { CovarianceType, Mixture } from './types'

/** Room for a mixture's parameters, all 0. */
export const emptyMixture = (covarianceType: CovarianceType, k: number, d: number): Mixture => ({
  covarianceType,
  nComponents: k,
  nFeatures: d,
  weights: new Float64Array(k),
  means: new Float64Array(k * d),
  covariances: new Float64Array(strategies[covarianceType].length(k, d)),
})
