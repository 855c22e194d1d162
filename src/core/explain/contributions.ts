import { cholesky } from '../linalg/cholesky'
import { solveCholesky } from '../linalg/solveCholesky'
import { symmetricEigen } from '../linalg/symmetricEigen'

/** What each column has to do with a row's squared Mahalanobis distance d² from one component. */
export interface Contributions {
  /** d². */
  squared: number
  /**
   * Bars that sum to d² and do not depend on units: squares of z = R^−½ D^−½ (x − μ), R the correlations and D the
   * variances (corr-max; Garthwaite, Koch 2016, Evaluating the contributions of individual variables to a
   * quadratic form).
   */
  bars: Float64Array
  /** By how much d² drops when the column is left out: q_j² / P_jj with P = Σ⁻¹ and q = P (x − μ). */
  drops: Float64Array
  /** (x_j − μ_j) / σ_j: at strong correlations every drop can be small although d² is large (Mason, Young, Tracy 1995). */
  z: Float64Array
}

/**
 * @param x d, as `mean`
 * @param covariance d × d
 * @throws CovarianceSingular, NotFinite
 */
export function contributions(
  x: Float64Array,
  mean: Float64Array,
  covariance: Float64Array,
): Contributions {
  const d = x.length
  const difference = x.map((value, j) => value - mean[j])
  const { precisionDiagonal, solved: q } = precision(covariance, difference)
  const sd = x.map((_, j) => Math.sqrt(covariance[j * d + j]))
  const z = difference.map((value, j) => value / sd[j])
  const correlation = covariance.map((value, i) => value / sd[Math.floor(i / d)] / sd[i % d])
  const { values, vectors } = symmetricEigen(correlation, d)
  const rotated = new Float64Array(d)
  for (let i = 0; i < d; i++) {
    let along = 0
    for (let j = 0; j < d; j++) along += vectors[i * d + j] * z[j]
    for (let j = 0; j < d; j++) rotated[j] += (vectors[i * d + j] * along) / Math.sqrt(values[i])
  }
  return {
    squared: difference.reduce((sum, value, j) => sum + value * q[j], 0),
    bars: rotated.map((value) => value * value),
    drops: q.map((value, j) => (value * value) / precisionDiagonal[j]),
    z,
  }
}

/** Σ⁻¹ v, and the diagonal of Σ⁻¹. @throws CovarianceSingular, NotFinite */
export function precision(covariance: Float64Array, v: Float64Array) {
  const d = v.length
  const factor = new Float64Array(d * d)
  cholesky(covariance, 0, d, factor)
  const unit = new Float64Array(d)
  const precisionDiagonal = unit.map((_, j) => {
    unit.fill(0)
    unit[j] = 1
    return solveCholesky(factor, d, unit)[j]
  })
  return { precisionDiagonal, solved: solveCholesky(factor, d, v) }
}
