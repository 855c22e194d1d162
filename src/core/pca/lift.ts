import { strategies } from '../gmm/covariance/strategies'
import type { Mixture } from '../gmm/types'
import type { Matrix } from '../matrix'
import { turnedBack, type Projection } from './projection'

/** What f quantities are of p scores: offsets + loadings · scores + something of their own. */
export interface Loadings {
  /** f × p. */
  loadings: Float64Array
  /** f. */
  offsets: Float64Array
  /** f × f: covariance of what is their own, the same for every component. */
  residual: Float64Array
}

/**
 * A mixture of scores as one of quantities that are linear in them: means o + L μ, covariances L Σ Lᵀ + R.
 *
 * @param mixture k components in p dimensions
 * @returns a tied mixture for a tied one, else a full one, in f dimensions
 */
export function liftMixture(mixture: Mixture, { loadings, offsets, residual }: Loadings): Mixture {
  const { covarianceType, nComponents: k, nFeatures: p, covariances, weights, means } = mixture
  const f = offsets.length
  const shared = covarianceType === 'tied'
  const { matrix } = strategies[covarianceType]
  const lifted = new Float64Array((shared ? 1 : k) * f * f)
  for (let c = 0; c < (shared ? 1 : k); c++) {
    const own = times(loadings, matrix(covariances, c, p), f, p)
    const out = lifted.subarray(c * f * f, (c + 1) * f * f)
    for (let a = 0; a < f; a++)
      for (let b = 0; b <= a; b++) {
        let sum = residual[a * f + b]
        for (let e = 0; e < p; e++) sum += own[a * p + e] * loadings[b * p + e]
        out[a * f + b] = out[b * f + a] = sum
      }
  }
  return {
    covarianceType: shared ? 'tied' : 'full',
    nComponents: k,
    nFeatures: f,
    weights: weights.slice(),
    means: Float64Array.from({ length: k * f }, (_, at) => {
      const [c, a] = [Math.floor(at / f), at % f]
      let mean = offsets[a]
      for (let e = 0; e < p; e++) mean += loadings[a * p + e] * means[c * p + e]
      return mean
    }),
    covariances: lifted,
  }
}

/** f × p times p × p. */
function times(left: Float64Array, right: Float64Array, f: number, p: number): Float64Array {
  const out = new Float64Array(f * p)
  for (let a = 0; a < f; a++)
    for (let e = 0; e < p; e++) {
      const value = left[a * p + e]
      for (let g = 0; g < p; g++) out[a * p + g] += value * right[e * p + g]
    }
  return out
}

/** f × p: how some columns follow from scores: V D, with whitened scores' deviations D. */
export function columnLoadings(
  { components, count: p, columns: d, deviations }: Projection,
  features: readonly number[],
): Float64Array {
  return Float64Array.from({ length: features.length * p }, (_, at) => {
    const c = at % p
    return components[c * d + features[Math.floor(at / p)]] * deviations[c]
  })
}

/**
 * A mixture of scores as one of all columns, with the variances of `Outside` in the directions outside the kept components
 * (after Tipping and Bishop 1999, Mixtures of probabilistic principal component analysers, which has one for all). Its squared
 * distances are those in the scores plus those outside.
 */
export function liftToColumns(mixture: Mixture, projection: Projection): Mixture {
  const { columns: d, mean } = projection
  const all = Array.from({ length: d }, (_, j) => j)
  return liftMixture(mixture, {
    loadings: columnLoadings(projection, all),
    offsets: mean,
    residual: outsideCovariance(projection),
  })
}

/** d × d: the covariance of what lies outside the kept components. */
function outsideCovariance(projection: Projection): Float64Array {
  const { components, count, columns: d, outside, outsideDirections } = projection
  const { variances, variance } = outside
  const out = new Float64Array(d * d)
  for (let a = 0; a < d; a++)
    for (let b = 0; b <= a; b++) {
      let sum = a === b ? variance : 0
      for (let c = 0; c < count; c++)
        sum -= variance * components[c * d + a] * components[c * d + b]
      variances.forEach((own, c) => {
        sum += (own - variance) * outsideDirections[c * d + a] * outsideDirections[c * d + b]
      })
      out[a * d + b] = out[b * d + a] = sum
    }
  return out
}

/** k × d: the means of a mixture of scores, in the units of the columns. */
export const liftedMeans = (
  { means, nComponents, nFeatures }: Mixture,
  projection: Projection,
): Matrix => turnedBack(projection, { values: means, rows: nComponents, columns: nFeatures })
