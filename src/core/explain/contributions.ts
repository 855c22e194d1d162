import { placeOf, Rest } from './place'
import { shapeOf, type Shape } from './shape'

/** What each column has to do with a row's squared Mahalanobis distance d² from one component. */
export interface Contributions {
  /** d². */
  squared: number
  /**
   * z = R^−½ D^−½ (x − μ), R the correlations and D the variances: its squares are bars that sum to d² and do not
   * depend on units (corr-max; Garthwaite and Koch 2016, Evaluating the contributions of individual variables to a
   * quadratic form). Its sign says whether the column is larger or smaller than it should be.
   */
  signed: Float64Array
  /** By how much d² drops when the column is left out: q_j² / P_jj with P = Σ⁻¹ and q = P (x − μ). */
  drops: Float64Array
  /** (x_j − μ_j) / σ_j: at strong correlations every drop can be small although d² is large (Mason, Young, Tracy 1995). */
  z: Float64Array
}

/** @param x d @throws CovarianceSingular, NotFinite */
export function contributions(x: Float64Array, shape: Shape): Contributions {
  const place = placeOf(x, shape)
  const rest = new Rest(shape, place, [])
  return {
    squared: place.squared,
    signed: corrMax(place.difference, shape),
    drops: x.map((_, j) => rest.drop(j)),
    z: place.difference.map((value, j) => value / shape.sd[j]),
  }
}

/** R^−½ D^−½ v. */
export function corrMax(v: Float64Array, shape: Shape): Float64Array {
  const d = v.length
  const root = shape.corrMax()
  return v.map((_, i) => {
    let sum = 0
    for (let j = 0; j < d; j++) sum += root[i * d + j] * v[j]
    return sum
  })
}

/** The diagonal of Σ⁻¹, and Σ⁻¹ v. @param covariance d × d @throws CovarianceSingular, NotFinite */
export function precision(covariance: Float64Array, v: Float64Array) {
  const d = v.length
  const shape = shapeOf(new Float64Array(d), covariance)
  const precisionDiagonal = v.map((_, j) => shape.precision[j * d + j])
  return { precisionDiagonal, solved: placeOf(v, shape).solved }
}
