import { strategies } from './covariance/strategies'
import type { CovarianceType } from './types'

/** Free parameters of a mixture: its covariances, k · d means and k − 1 weights. */
export function parameterCount(type: CovarianceType, k: number, d: number): number {
  return strategies[type].parameters(k, d) + k * d + k - 1
}

/**
 * Bayesian information criterion (Schwarz 1978), lower is better.
 *
 * @param logLikelihood total, of n rows
 */
export function bic(logLikelihood: number, parameters: number, n: number): number {
  return -2 * logLikelihood + parameters * Math.log(n)
}

/** Akaike's information criterion (1974), lower is better. `logLikelihood` is the total. */
export function aic(logLikelihood: number, parameters: number): number {
  return -2 * logLikelihood + 2 * parameters
}
