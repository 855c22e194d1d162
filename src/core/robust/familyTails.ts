import { invertTail } from '../distributions/invertTail'
import { logBetaTail, logFTail } from '../distributions/tails'
import { strategies } from '../gmm/covariance/strategies'
import type { Mixture } from '../gmm/types'
import type { Matrix } from '../matrix'

/** Components, and how many rows the estimate of each one's covariance is worth. */
export interface Families {
  mixture: Mixture
  worth: Float64Array
  /** For each row 1 where it had a part in the estimates; missing where that is not known of these rows. */
  part?: Uint8Array | undefined
}

/**
 * The probability that a good row is as far from a family whose mean and covariance were estimated (Tracy, Young, Mason 1992,
 * equations 2 and 3, for a covariance of maximum likelihood). Of a row that had no part in the estimate (n − d) / ((n + 1) d) of
 * the squared distance is an F variable of d and n − d degrees of freedom; of one that had, 1 / (n − 1) of it is a Beta variable
 * of d/2 and (n − d − 1)/2. χ², which both come to with many rows, takes every third good row for scattered where ten
 * columns were estimated from thirty rows.
 *
 * @param worth rows of the estimate; those of no more than d, or d + 1, tell nothing: then the tail is as heavy as can be
 */
export function tailOfRow(squared: number, worth: number, d: number, hadPart: boolean): number {
  if (!hadPart) {
    const degrees = Math.max(1, worth - d)
    return Math.exp(logFTail((squared * degrees) / ((worth + 1) * d), d, degrees))
  }
  if (worth <= d + 1) return 1
  return Math.exp(logBetaTail(Math.min(1, squared / (worth - 1)), d / 2, (worth - d - 1) / 2))
}

/** The squared distance that a good row is beyond with this probability: `tailOfRow` the other way. */
export const reachOf = (worth: number, d: number, hadPart: boolean, probability: number): number =>
  hadPart && worth <= d + 1
    ? Infinity
    : invertTail((squared) => tailOfRow(squared, worth, d, hadPart), probability)

/**
 * For each row 1 where a good row of some component is beyond it with this probability at least.
 *
 * @param part n: 1 where the row had a part in the estimates; none had where it is missing
 * @throws CovarianceSingular
 */
export function rowsInReach(
  data: Matrix,
  { mixture, worth }: Families,
  probability: number,
  part?: Uint8Array,
): Uint8Array {
  const squaredFrom = squaredDistances(data, mixture)
  const inReach = new Uint8Array(data.rows)
  worth.forEach((rows, c) => {
    const [fresh, fitted] = [false, true].map((had) => reachOf(rows, data.columns, had, probability)) // prettier-ignore
    squaredFrom(c).forEach((squared, i) => {
      if (squared <= (part?.[i] ? fitted : fresh)) inReach[i] = 1
    })
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
