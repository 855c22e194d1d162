import { IsodenseError } from '../errors'
import type { Mixture } from '../gmm/types'

/**
 * The marginal of a Gaussian mixture over some of its features, in closed form: the components keep
 * their weights, means and covariances lose the other rows and columns (Bishop, Pattern Recognition
 * and Machine Learning, 2006, section 2.3.2).
 *
 * @param features different features of the mixture, in the order the marginal shall have
 * @returns a mixture of the same covariance type in `features.length` dimensions
 * @throws IsodenseError SettingInvalid where a feature is not one of the mixture's, or comes twice
 */
export function marginal(mixture: Mixture, features: readonly number[]): Mixture {
  const { covarianceType, nComponents: k, nFeatures: d, means, covariances } = mixture
  const known = features.every((f) => Number.isInteger(f) && f >= 0 && f < d)
  if (!known || features.length === 0 || new Set(features).size < features.length) {
    throw new IsodenseError(
      'SettingInvalid',
      `A model of ${d} columns has no marginal of columns ${features.join(', ')}.`,
    )
  }
  const vectors = (from: Float64Array, count: number) =>
    Float64Array.from({ length: count * features.length }, (_, e) => {
      const row = Math.floor(e / features.length)
      return from[row * d + features[e % features.length]]
    })
  const matrices = (count: number) =>
    Float64Array.from({ length: count * features.length ** 2 }, (_, e) => {
      const column = features[e % features.length]
      const row = features[Math.floor(e / features.length) % features.length]
      return covariances[Math.floor(e / features.length ** 2) * d * d + row * d + column]
    })
  const shapes = {
    full: () => matrices(k),
    tied: () => matrices(1),
    diag: () => vectors(covariances, k),
    spherical: () => covariances.slice(),
  }
  return {
    covarianceType,
    nComponents: k,
    nFeatures: features.length,
    weights: mixture.weights.slice(),
    means: vectors(means, k),
    covariances: shapes[covarianceType](),
  }
}
