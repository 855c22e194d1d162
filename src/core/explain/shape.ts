import { strategies } from '../gmm/covariance/strategies'
import type { Mixture } from '../gmm/types'
import { cholesky, logDeterminant } from '../linalg/cholesky'
import { solveCholesky } from '../linalg/solveCholesky'
import { symmetricEigen } from '../linalg/symmetricEigen'

/** One component, taken apart once so that many rows can be explained. */
export interface Shape {
  logWeight: number
  /** d. */
  mean: Float64Array
  sd: Float64Array
  /** Σ, d × d. */
  covariance: Float64Array
  /** P = Σ⁻¹, d × d. */
  precision: Float64Array
  /** log φ of the mean. */
  logPeak: number
  /** R^−½ D^−½, d × d: taken apart when it is asked for first. */
  corrMax(): Float64Array
}

/** @throws CovarianceSingular, NotFinite */
export function shapesOf(mixture: Mixture): Shape[] {
  const { covarianceType, covariances, nComponents, nFeatures: d, means, weights } = mixture
  const spreadOf = (c: number) => spread(strategies[covarianceType].matrix(covariances, c, d), d)
  const shared = covarianceType === 'tied' ? spreadOf(0) : null
  return Array.from({ length: nComponents }, (_, c) => ({
    logWeight: Math.log(weights[c]),
    mean: means.slice(c * d, (c + 1) * d),
    ...(shared ?? spreadOf(c)),
  }))
}

/** One component by itself. @throws CovarianceSingular, NotFinite */
export const shapeOf = (mean: Float64Array, covariance: Float64Array): Shape => ({
  logWeight: 0,
  mean,
  ...spread(covariance, mean.length),
})

/** A component in some columns alone. @throws CovarianceSingular, NotFinite */
export function pickColumns({ mean, covariance }: Shape, columns: readonly number[]): Shape {
  const d = mean.length
  const some = columns.flatMap((a) => columns.map((b) => covariance[a * d + b]))
  return shapeOf(Float64Array.from(columns, (j) => mean[j]), Float64Array.from(some)) // prettier-ignore
}

/** What a covariance says whatever the mean is. */
function spread(covariance: Float64Array, d: number) {
  const factor = new Float64Array(d * d)
  cholesky(covariance, 0, d, factor)
  const precision = new Float64Array(d * d)
  const unit = new Float64Array(d)
  for (let j = 0; j < d; j++) {
    unit.fill(0)
    unit[j] = 1
    precision.set(solveCholesky(factor, d, unit), j * d)
  }
  const sd = unit.map((_, j) => Math.sqrt(covariance[j * d + j]))
  let root: Float64Array | undefined
  return {
    sd,
    covariance,
    precision,
    logPeak: -0.5 * (d * Math.log(2 * Math.PI) + logDeterminant(factor, 0, d)),
    corrMax: () => (root ??= corrMaxOf(covariance, sd)),
  }
}

/** R^−½ D^−½, the symmetric root (Garthwaite and Koch 2016, Evaluating the contributions of individual variables). */
function corrMaxOf(covariance: Float64Array, sd: Float64Array): Float64Array {
  const d = sd.length
  const correlation = covariance.map((value, i) => value / sd[Math.floor(i / d)] / sd[i % d])
  const { values, vectors } = symmetricEigen(correlation, d)
  const root = new Float64Array(d * d)
  for (let e = 0; e < d; e++) {
    const weight = 1 / Math.sqrt(values[e])
    for (let i = 0; i < d; i++) {
      for (let j = 0; j < d; j++)
        root[i * d + j] += (weight * vectors[e * d + i] * vectors[e * d + j]) / sd[j]
    }
  }
  return root
}
