import type { CovarianceType, Mixture } from '../../../src/core/gmm/types'

/** A mixture from nested lists, for tests. */
export function mixtureOf(
  covarianceType: CovarianceType,
  weights: number[],
  means: number[][],
  covariances: number[] | number[][] | number[][][],
): Mixture {
  return {
    covarianceType,
    nComponents: weights.length,
    nFeatures: means[0].length,
    weights: Float64Array.from(weights),
    means: Float64Array.from(means.flat()),
    covariances: Float64Array.from((covariances as number[][][]).flat(2)),
  }
}

/** Two overlapping families, one of them tilted. */
export const twoFamilies = mixtureOf(
  'full',
  [0.7, 0.3],
  [
    [0, 0],
    [3, 1],
  ],
  [
    [
      [1, 0.6],
      [0.6, 1.5],
    ],
    [
      [0.4, -0.1],
      [-0.1, 0.3],
    ],
  ],
)

export const evenLines = (from: number, to: number, count: number) =>
  Float64Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1))
