import { invertTail } from '../distributions/invertTail'
import { logFTail } from '../distributions/tails'
import { strategies } from '../gmm/covariance/strategies'
import type { Mixture } from '../gmm/types'
import type { Matrix } from '../matrix'

/** Components, and how many rows the estimate of each one's covariance is worth. */
export interface Families {
  mixture: Mixture
  worth: Float64Array
}

/**
 * The probability that a good row which had no part in a family's estimate is as far from it: (n − d) / ((n + 1) d) of its
 * squared distance is an F variable of d and n − d degrees of freedom (Tracy, Young, Mason 1992, equation 3). χ², which
 * that comes to with many rows, takes every third good row for scattered where ten columns were estimated from thirty rows.
 *
 * @param worth rows of the estimate; not more than d tell nothing, and the tail is as heavy as can be
 */
export function tailOfRow(squaredDistance: number, worth: number, d: number): number {
  const degrees = Math.max(1, worth - d)
  return Math.exp(logFTail((squaredDistance * degrees) / ((worth + 1) * d), d, degrees))
}

/** The squared distance that a good row is beyond with this probability: `tailOfRow` the other way. */
export const reachOf = (worth: number, d: number, probability: number): number =>
  invertTail((squared) => tailOfRow(squared, worth, d), probability)

/** For each row 1 where a good row of some component is beyond it with this probability at least. @throws CovarianceSingular */
export function rowsInReach(
  data: Matrix,
  { mixture, worth }: Families,
  probability: number,
): Uint8Array {
  const squaredFrom = squaredDistances(data, mixture)
  const inReach = new Uint8Array(data.rows)
  worth.forEach((rows, c) => {
    const reach = reachOf(rows, data.columns, probability)
    squaredFrom(c).forEach((squared, i) => squared <= reach && (inReach[i] = 1))
  })
  return inReach
}

/** Squared Mahalanobis distances of all rows from a component; the array is used again. @throws CovarianceSingular */
export function squaredDistances(data: Matrix, mixture: Mixture): (c: number) => Float64Array {
  const { nFeatures: d, covarianceType, covariances, means, nComponents: k } = mixture
  const strategy = strategies[covarianceType]
  const factor = {
    values: new Float64Array(strategy.length(k, d)),
    logDeterminants: new Float64Array(k),
  }
  strategy.factorise(covariances, k, d, factor)
  const squared = new Float64Array(data.rows)
  return (c) => {
    strategy.squaredDistances(data, 0, data.rows, means, c, factor, squared, 0)
    return squared
  }
}
