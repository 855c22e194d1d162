import type { Mixture } from './types'

/** The variance of column j in component c, without a matrix of all columns. */
export function varianceAt({
  covarianceType,
  covariances,
  nFeatures: d,
}: Mixture): (c: number, j: number) => number {
  const places = {
    full: (c: number, j: number) => c * d * d + j * (d + 1),
    tied: (_: number, j: number) => j * (d + 1),
    diag: (c: number, j: number) => c * d + j,
    spherical: (c: number) => c,
  }
  const place = places[covarianceType]
  return (c, j) => covariances[place(c, j)]
}
