import type { Mixture } from '../gmm/types'
import { cholesky, logDeterminant } from '../linalg/cholesky'
import { solveCholesky } from '../linalg/solveCholesky'

/** The geometric mean of the standard deviations of each component of a full mixture. @throws CovarianceSingular */
export function widths({ nComponents, nFeatures: d, covariances }: Mixture): number[] {
  const factor = new Float64Array(d * d)
  return Array.from({ length: nComponents }, (_, c) => {
    cholesky(covariances.subarray(c * d * d, (c + 1) * d * d), 0, d, factor)
    return Math.exp(logDeterminant(factor, 0, d) / (2 * d))
  })
}

/** How far the mean of another component is from component c of a full mixture, in standard deviations of c. @throws CovarianceSingular */
export function ownDistance(
  { nFeatures: d, covariances, means }: Mixture,
  c: number,
  other: number,
): number {
  const factor = new Float64Array(d * d)
  cholesky(covariances.subarray(c * d * d, (c + 1) * d * d), 0, d, factor)
  const difference = Float64Array.from({ length: d }, (_, j) => means[other * d + j] - means[c * d + j]) // prettier-ignore
  const solved = solveCholesky(factor, d, difference)
  return Math.sqrt(difference.reduce((sum, value, j) => sum + value * solved[j], 0))
}
