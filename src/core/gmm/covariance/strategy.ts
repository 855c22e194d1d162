import type { Matrix } from '../../matrix'
import type { CovarianceType } from '../types'

/** What densities need of the covariances, refreshed once in every round. */
export interface Factor {
  /** Cholesky factors (full, tied) or standard deviations (diag, spherical); laid out like the covariances. */
  values: Float64Array
  /** k: log determinant of each component's covariance. */
  logDeterminants: Float64Array
}

/**
 * One shape of covariance. EM, densities and degeneracy know nothing of shapes but this.
 * n rows, k components, d columns; responsibilities are k × n, so that one component is contiguous.
 */
export interface CovarianceStrategy {
  readonly type: CovarianceType

  /** How many numbers hold the covariances of k components. */
  length(k: number, d: number): number

  /** Free parameters of the covariances alone. */
  parameters(k: number, d: number): number

  /**
   * M step: covariances about the new means, (x − μ)(x − μ)ᵀ accumulated directly, because
   * E[x²] − μ² loses every digit at a large offset. `regCovar` is added to every variance.
   *
   * @param effectiveRows k: Σᵢ r of each component
   * @param means k × d, those of this M step
   * @param covariances written
   */
  estimate(
    data: Matrix,
    responsibilities: Float64Array,
    effectiveRows: Float64Array,
    means: Float64Array,
    regCovar: number,
    covariances: Float64Array,
  ): void

  /** Fills `factor`. @throws CovarianceSingular, NotFinite */
  factorise(covariances: Float64Array, k: number, d: number, factor: Factor): void

  /**
   * Squared Mahalanobis distances of rows `from` … `to` − 1 from component c,
   * written to `out` at `outOffset`. Overflow gives the largest finite number.
   */
  squaredDistances(
    data: Matrix,
    from: number,
    to: number,
    means: Float64Array,
    c: number,
    factor: Factor,
    out: Float64Array,
    outOffset: number,
  ): void

  /** Covariance of component c as a full d × d matrix. */
  matrix(covariances: Float64Array, c: number, d: number): Float64Array
}

/** A far row's distance may overflow; the largest finite number keeps its log density a number. */
export function finiteDistance(squared: number): number {
  return squared < Number.MAX_VALUE ? squared : Number.MAX_VALUE
}
