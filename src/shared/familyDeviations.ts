import type { Analysis } from './engineApi'

/** Standard deviation of a column in one component, of a log column that of its logarithm; null where that takes too long to find. */
export function deviationOf(
  { covarianceType, covariances, deviations }: Analysis['model'],
  ofComponents: boolean,
  family: number,
): (column: number) => number | null {
  if (ofComponents) return (j) => deviations?.[family]?.[j] ?? null
  if (covarianceType === 'full' || covarianceType === 'tied') {
    const own = wholeCovariance({ covarianceType, covariances }, family)
    return (j) => Math.sqrt(own[j][j])
  }
  const own = covariances[family] as number | number[]
  return (j) => Math.sqrt(typeof own === 'number' ? own : own[j])
}

/** d × d, of a full or tied model. */
export const wholeCovariance = (
  { covarianceType, covariances }: Pick<Analysis['model'], 'covarianceType' | 'covariances'>,
  family: number,
): number[][] =>
  covarianceType === 'tied' ? (covariances as number[][]) : (covariances as number[][][])[family]
