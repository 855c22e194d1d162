import { cholesky } from '../linalg/cholesky'
import { symmetricEigen } from '../linalg/symmetricEigen'
import { strategies } from './covariance/strategies'
import type { Mixture } from './types'

/** Directions in which the components of a mixture lie apart. */
export interface SeparatingDirections {
  count: number
  /** count × d: along each the pooled variance within components is 1; which side is positive is left open. */
  vectors: Float64Array
  /** count: variance between the components along each, largest first. */
  between: Float64Array
  /** d: the mean of the mixture. */
  mean: Float64Array
  /** d: the pooled variance within components of each column. */
  within: Float64Array
}

/** Variances between the components this small against the largest, or against those within, are rounding. */
const vanishing = 1e-9

/**
 * The linear discriminant directions of a mixture's components (Fisher 1936; Rao 1948; Hastie, Tibshirani and Friedman, The
 * Elements of Statistical Learning, 2009, 4.3.3): those a with the largest aᵀBa / aᵀWa, where B = Σ w (μ − m)(μ − m)ᵀ is the
 * scatter between the components and W = Σ w Σ_c the one within them, both by weight. With W = LLᵀ they are L⁻ᵀu for the left
 * singular vectors u of the k columns √w L⁻¹(μ − m), which take k × k products only.
 *
 * @param most so many at most
 * @returns as many as the means span: at most k − 1 and d; none of a single component
 * @throws CovarianceSingular, NotFinite
 */
export function separatingDirections(mixture: Mixture, most: number): SeparatingDirections {
  const { nComponents: k, nFeatures: d, weights, means } = mixture
  const mean = new Float64Array(d)
  for (let c = 0; c < k; c++) for (let j = 0; j < d; j++) mean[j] += weights[c] * means[c * d + j]
  const pooled = pooledCovariance(mixture)
  const within = mean.map((_, j) => pooled[j * d + j])
  const factor = pooled
  cholesky(pooled, 0, d, factor)
  const apart = new Float64Array(k * d)
  for (let c = 0; c < k; c++) {
    const root = Math.sqrt(weights[c])
    const own = mean.map((middle, j) => root * (means[c * d + j] - middle))
    apart.set(solveLower(factor, d, own), c * d)
  }
  const { values, vectors } = symmetricEigen(products(apart, k, d), k)
  const least = vanishing * Math.max(1, values[0])
  const count = Math.min(most, d, values.filter((value) => value > least).length)
  const out = new Float64Array(count * d)
  for (let a = 0; a < count; a++) {
    const u = new Float64Array(d)
    for (let c = 0; c < k; c++)
      for (let j = 0; j < d; j++)
        u[j] += (vectors[a * k + c] * apart[c * d + j]) / Math.sqrt(values[a])
    out.set(solveUpper(factor, d, u), a * d)
  }
  return { count, vectors: out, between: values.map((value) => Math.max(0, value)), mean, within }
}

/** d × d: the covariances by weight. */
function pooledCovariance({
  covarianceType,
  covariances,
  nComponents: k,
  nFeatures: d,
  weights,
}: Mixture) {
  // prettier-ignore
  const { matrix } = strategies[covarianceType]
  if (covarianceType === 'tied') return matrix(covariances, 0, d)
  const out = new Float64Array(d * d)
  for (let c = 0; c < k; c++) {
    const own = matrix(covariances, c, d)
    for (let at = 0; at < out.length; at++) out[at] += weights[c] * own[at]
  }
  return out
}

/** k × k: products of the rows with one another. */
function products(rows: Float64Array, k: number, d: number): Float64Array {
  return Float64Array.from({ length: k * k }, (_, at) => {
    const [a, b] = [Math.floor(at / k), at % k]
    let sum = 0
    for (let j = 0; j < d; j++) sum += rows[a * d + j] * rows[b * d + j]
    return sum
  })
}

/** L⁻¹ b. */
function solveLower(factor: Float64Array, d: number, b: Float64Array): Float64Array {
  const x = b.slice()
  for (let i = 0; i < d; i++) {
    for (let j = 0; j < i; j++) x[i] -= factor[i * d + j] * x[j]
    x[i] /= factor[i * d + i]
  }
  return x
}

/** L⁻ᵀ b. */
function solveUpper(factor: Float64Array, d: number, b: Float64Array): Float64Array {
  const x = b.slice()
  for (let i = d - 1; i >= 0; i--) {
    for (let j = i + 1; j < d; j++) x[i] -= factor[j * d + i] * x[j]
    x[i] /= factor[i * d + i]
  }
  return x
}
