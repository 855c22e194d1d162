import type { CovarianceType, Mixture } from '../../../src/core/gmm/types'
import type { Random } from '../../../src/core/rng'
import { normal } from '../support'

/** A mixture with random parameters, well conditioned. */
export function randomMixture(
  random: Random,
  type: CovarianceType,
  k: number,
  d: number,
  apart = 2,
): Mixture {
  const raw = Array.from({ length: k }, () => 0.3 + random.uniform())
  const total = raw.reduce((a, b) => a + b)
  const variances = (count: number) => Array.from({ length: count }, () => 0.2 + random.uniform())
  const spd = () => {
    const b = Array.from({ length: d }, () => Array.from({ length: d }, () => normal(random) / 2))
    return b.flatMap((row, i) =>
      b.map((other, j) => row.reduce((sum, x, m) => sum + x * other[m], i === j ? 0.2 : 0)),
    )
  }
  const covariances = {
    full: () => Array.from({ length: k }, spd).flat(),
    tied: spd,
    diag: () => variances(k * d),
    spherical: () => variances(k),
  }
  return {
    covarianceType: type,
    nComponents: k,
    nFeatures: d,
    weights: Float64Array.from(raw, (weight) => weight / total),
    means: Float64Array.from({ length: k * d }, () => apart * normal(random)),
    covariances: Float64Array.from(covariances[type]()),
  }
}
