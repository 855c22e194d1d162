import { cholesky } from '../linalg/cholesky'
import { createNormal, createRandom } from '../rng'
import { strategies } from './covariance/strategies'
import type { Mixture } from './types'

/** Rows drawn from a mixture, in the units of the fit. */
export interface MixtureSample {
  /** count × d. */
  values: Float64Array
  /** count: the component that each row was drawn from. */
  component: Int32Array
}

/** Keeps these streams apart from those of the fits. */
const streamKey = 0x5a3b1e

/**
 * Rows drawn from a mixture: a component by weight, then its mean plus its Cholesky factor times
 * standard normal numbers. Row i does not depend on how many are drawn.
 *
 * @throws CovarianceSingular
 */
export function sampleMixture(mixture: Mixture, count: number, seed: number): MixtureSample {
  const { covarianceType, nComponents: k, nFeatures: d, means } = mixture
  const { matrix } = strategies[covarianceType]
  const factors = Array.from({ length: k }, (_, c) => {
    const factor = new Float64Array(d * d)
    cholesky(matrix(mixture.covariances, c, d), 0, d, factor)
    return factor
  })
  const random = createRandom(seed, streamKey)
  const normal = createNormal(random)
  const values = new Float64Array(count * d)
  const component = new Int32Array(count)
  const z = new Float64Array(d)
  for (let i = 0; i < count; i++) {
    const c = drawComponent(mixture.weights, random.uniform())
    component[i] = c
    for (let a = 0; a < d; a++) z[a] = normal()
    for (let a = 0; a < d; a++) {
      let value = means[c * d + a]
      for (let b = 0; b <= a; b++) value += factors[c][a * d + b] * z[b]
      values[i * d + a] = value
    }
  }
  return { values, component }
}

/** The component in whose share of [0, 1) the number falls. */
function drawComponent(weights: Float64Array, uniform: number): number {
  let sum = 0
  for (let c = 0; c < weights.length - 1; c++) {
    sum += weights[c]
    if (uniform < sum) return c
  }
  return weights.length - 1
}
