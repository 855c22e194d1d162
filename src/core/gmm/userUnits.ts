import type { ScaledMixture } from './scaledMixture'
import { strategies } from './covariance/strategies'
import type { Mixture } from './types'

/** A mixture in the user's units, as nested lists. */
export interface UserMixture {
  /** k. */
  weights: number[]
  /** k × d. */
  means: number[][]
  /** full k × d × d; tied d × d; diag k × d; spherical k, or k × d where columns were scaled. */
  covariances: number[] | number[][] | number[][][]
}

/**
 * The mixture as the user's columns have it: x = center + scale · fitted. One variance in scaled
 * columns is a variance per column in the user's, which is why a spherical model may have k × d.
 */
export function userUnits({ mixture, center, scale }: ScaledMixture): UserMixture {
  const { covarianceType, nComponents: k, nFeatures: d, covariances } = mixture
  const list = (length: number) => Array.from({ length }, (_, i) => i)
  const features = list(d)
  const components = list(k)
  const { matrix } = strategies[covarianceType]
  const full = (c: number) => {
    const values = matrix(covariances, c, d)
    return features.map((a) => features.map((b) => values[a * d + b] * scale[a] * scale[b]))
  }
  // Not by way of a matrix: of thousands of columns one does not fit into a second.
  const variances = (c: number) =>
    features.map(
      (a) => covariances[covarianceType === 'diag' ? c * d + a : c] * scale[a] * scale[a],
    )
  const shapes = {
    full: () => components.map(full),
    tied: () => full(0),
    diag: () => components.map(variances),
    spherical: () =>
      scale.every((s) => s === 1) ? Array.from(covariances) : components.map(variances),
  }
  return {
    weights: Array.from(mixture.weights),
    means: components.map((c) =>
      features.map((a) => center[a] + scale[a] * mixture.means[c * d + a]),
    ),
    covariances: shapes[covarianceType](),
  }
}

/** The mixture with its components by weight, largest first; equal weights by mean, column after column. */
export function sortComponents(mixture: Mixture): Mixture {
  const { nComponents: k, nFeatures: d, weights, means, covariances } = mixture
  // Rounded: the last bits of a weight depend on units, and must not decide the order.
  const keys = Array.from({ length: k }, (_, c) => [
    -Math.round(weights[c] * 1e12),
    ...means.subarray(c * d, (c + 1) * d),
  ])
  const order = keys.map((_, c) => c).sort((a, b) => compare(keys[a], keys[b]) || a - b)
  const pick = (values: Float64Array, length: number) => {
    const out = new Float64Array(values.length)
    order.forEach((c, i) => out.set(values.subarray(c * length, (c + 1) * length), i * length))
    return out
  }
  return {
    ...mixture,
    weights: pick(weights, 1),
    means: pick(means, d),
    covariances:
      mixture.covarianceType === 'tied'
        ? covariances.slice()
        : pick(covariances, covariances.length / k),
  }
}

function compare(a: number[], b: number[]): number {
  const j = a.findIndex((value, i) => value !== b[i])
  return j < 0 ? 0 : a[j] - b[j]
}
