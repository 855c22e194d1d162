import { isPositiveDefinite } from '../linalg/cholesky'
import { symmetricEigen } from '../linalg/symmetricEigen'
import type { CovarianceFloor, Mixture } from './types'
import { varianceAt } from './varianceAt'

/** The floor of a robust fit's eigenvalues, as a share of the mean variance of a column within components. */
export const robustFloor = 0.01

/** The mixture with its covariances floored; itself where they are above, or there is no floor. */
export function withFloor(mixture: Mixture, floor: CovarianceFloor | undefined): Mixture {
  if (!floor) return mixture
  return floorEigenvalues(mixture, leastVariances(floor, floor.share * varianceWithin(mixture)))
}

/** Of each column the larger of two floors; one number where all are the same. */
export function leastVariances(
  { columns }: Pick<CovarianceFloor, 'columns'>,
  ofAll: number,
): number | Float64Array {
  if (!columns?.some((own) => own > ofAll)) return ofAll
  return columns.map((own) => Math.max(own, ofAll))
}

/** Mean variance of a column within the components, by their weights. */
export function varianceWithin(mixture: Mixture): number {
  const { covarianceType, nComponents: k, nFeatures: d, weights } = mixture
  const of = varianceAt(mixture)
  const columns = covarianceType === 'spherical' ? 1 : d
  let sum = 0
  for (let c = 0; c < k; c++) for (let j = 0; j < columns; j++) sum += weights[c] * of(c, j)
  return sum / columns
}

/**
 * The mixture with no eigenvalue below `floor`; itself where there is none. A floor leaves alone what is
 * above it, where a ridge widens every direction of every component.
 *
 * @param floor d where columns have floors of their own: then Σ − diag(floor) has no negative eigenvalue, so
 *   that no combination of the columns varies less than their floors do. Of a variance that all columns share
 *   (spherical) the floor is their mean.
 */
export function floorEigenvalues(mixture: Mixture, floor: number | Float64Array): Mixture {
  const { covarianceType, nFeatures: d, covariances } = mixture
  if (covarianceType === 'diag' || covarianceType === 'spherical') {
    const least = floorOfVariances(covarianceType, floor)
    if (covariances.every((variance, i) => variance >= least(i))) return mixture
    return { ...mixture, covariances: covariances.map((variance, i) => Math.max(variance, least(i))) } // prettier-ignore
  }
  let floored: Float64Array | null = null
  for (let at = 0; at < covariances.length; at += d * d) {
    const matrix = covariances.subarray(at, at + d * d)
    if (isAbove(matrix, d, floor)) continue
    floored ??= covariances.slice()
    floored.set(typeof floor === 'number' ? raised(matrix, d, floor) : raisedBy(matrix, d, floor), at) // prettier-ignore
  }
  return floored ? { ...mixture, covariances: floored } : mixture
}

function floorOfVariances(
  type: 'diag' | 'spherical',
  floor: number | Float64Array,
): (i: number) => number {
  if (typeof floor === 'number') return () => floor
  if (type === 'diag') return (i) => floor[i % floor.length]
  const mean = floor.reduce((sum, one) => sum + one, 0) / floor.length
  return () => mean
}

/** Known far sooner than the eigenvalues are. */
function isAbove(matrix: Float64Array, d: number, floor: number | Float64Array): boolean {
  if (d === 2 && typeof floor === 'number') return smallestOfTwo(matrix) > floor
  const of = (j: number) => (typeof floor === 'number' ? floor : floor[j])
  const lowered = matrix.map((value, i) => (i % (d + 1) === 0 ? value - of(i % d) : value))
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

/** In columns that are scaled so that every floor is 1. */
function raisedBy(matrix: Float64Array, d: number, floors: Float64Array): Float64Array {
  const scale = floors.map(Math.sqrt)
  const scaled = matrix.map((value, i) => value / scale[Math.floor(i / d)] / scale[i % d])
  return raised(scaled, d, 1).map((value, i) => value * scale[Math.floor(i / d)] * scale[i % d])
}
