import type { Mixture } from './types'

/** A mixture of some components of another, with their weights made to sum to 1. */
export function pickComponents(mixture: Mixture, components: readonly number[]): Mixture {
  const { covarianceType, nComponents, nFeatures: d, weights, means, covariances } = mixture
  const pick = (values: Float64Array, length: number) =>
    Float64Array.from(components.flatMap((c) => [...values.subarray(c * length, (c + 1) * length)]))
  const picked = pick(weights, 1)
  const total = picked.reduce((a, b) => a + b)
  return {
    ...mixture,
    nComponents: components.length,
    weights: picked.map((weight) => weight / total),
    means: pick(means, d),
    covariances:
      covarianceType === 'tied'
        ? covariances.slice()
        : pick(covariances, covariances.length / nComponents),
  }
}
