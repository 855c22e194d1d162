import { isPositiveDefinite } from '../linalg/cholesky'
import { symmetricEigen } from '../linalg/symmetricEigen'
import type { Mixture } from './types'

/** The floor of a robust fit's eigenvalues, as a share of the mean variance of a column within components. */
export const robustFloor = 0.01

/** The mixture with its eigenvalues floored at a share of the mean variance within; itself where they are above, or the share is 0. */
export const withFloor = (mixture: Mixture, share: number): Mixture =>
  share > 0 ? floorEigenvalues(mixture, share * varianceWithin(mixture)) : mixture

/** Mean variance of a column within the components, by their weights. */
export function varianceWithin({
  covarianceType,
  nComponents: k,
  nFeatures: d,
  ...mixture
}: Mixture): number {
  const { weights, covariances } = mixture
  if (covarianceType === 'spherical')
    return weights.reduce((sum, w, c) => sum + w * covariances[c], 0)
  const [size, step] = covarianceType === 'diag' ? [d, 1] : [d * d, d + 1]
  let sum = 0
  for (let c = 0; c < k; c++) {
    const from = covarianceType === 'tied' ? 0 : c * size
    for (let j = 0; j < d; j++) sum += weights[c] * covariances[from + j * step]
  }
  return sum / d
}

/**
 * The mixture with no eigenvalue below `floor`; itself where there is none. A floor leaves alone what is
 * above it, where a ridge widens every direction of every component.
 */
export function floorEigenvalues(mixture: Mixture, floor: number): Mixture {
  const { covarianceType, nFeatures: d, covariances } = mixture
  if (covarianceType === 'diag' || covarianceType === 'spherical') {
    if (covariances.every((variance) => variance >= floor)) return mixture
    return { ...mixture, covariances: covariances.map((variance) => Math.max(variance, floor)) }
  }
  let floored: Float64Array | null = null
  for (let at = 0; at < covariances.length; at += d * d) {
    const matrix = covariances.subarray(at, at + d * d)
    if (isAbove(matrix, d, floor)) continue
    floored ??= covariances.slice()
    floored.set(raised(matrix, d, floor), at)
  }
  return floored ? { ...mixture, covariances: floored } : mixture
}

/** Known far sooner than the eigenvalues are. */
function isAbove(matrix: Float64Array, d: number, floor: number): boolean {
  if (d === 2) return smallestOfTwo(matrix) > floor
  const lowered = matrix.map((value, i) => (i % (d + 1) === 0 ? value - floor : value))
  return isPositiveDefinite(lowered, d)
}

function smallestOfTwo([xx, xy, , yy]: Float64Array): number {
  return (xx + yy) / 2 - Math.hypot((xx - yy) / 2, xy)
}

function raised(matrix: Float64Array, d: number, floor: number): Float64Array {
  const { values, vectors } = symmetricEigen(matrix, d)
  const out = new Float64Array(d * d)
  for (let i = 0; i < d; i++) {
    const value = Math.max(values[i], floor)
    for (let a = 0; a < d; a++) {
      for (let b = 0; b < d; b++) out[a * d + b] += value * vectors[i * d + a] * vectors[i * d + b]
    }
  }
  return out
}
