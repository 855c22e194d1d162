import type { CovarianceFloor, CovarianceType, Mixture } from './types'

/** Where EM begins: from parameters with an E step, from the cells of k-means with an M step. */
export type EmStart =
  | { kind: 'parameters'; mixture: Mixture }
  | { kind: 'labels'; labels: Int32Array; nComponents: number; centers: Float64Array }

/**
 * What EM does with all rows at a time, for one mixture in the making. `referenceSteps` is written
 * to be read, the kernel's to be fast; both hold what `em` says of rounds.
 */
export interface EmSteps {
  /** An E step, then an M step. @returns the mean log-likelihood of the E step; @throws CovarianceSingular, NotFinite */
  round(): number
  /** A copy of the parameters after the last M step. */
  mixture(): Mixture
  /** Total log-likelihood of the rows under the parameters after the last M step. @throws as `round` */
  logLikelihood(): number
}

/** Begins EM of one shape; the start is not changed. `regCovar` and `floor` as in `FitOptions`. */
export type BeginEm = (
  type: CovarianceType,
  start: EmStart,
  regCovar: number,
  floor?: CovarianceFloor,
) => EmSteps
