import type { Analysis } from '../../shared/engineApi'

/** One family's centre and spread in one column. */
export interface FamilyCell {
  mean: number
  /** Standard deviation, from the family's own covariance. */
  sd: number
}

export interface FamilyRow {
  family: number
  weight: number
  cells: FamilyCell[]
  /** d × d; null where no column goes with another (diagonal and spherical models). */
  correlation: number[][] | null
}

/** The families in numbers: of a log column, of its natural logarithm. */
export function familyTable({ model }: Analysis): FamilyRow[] {
  return model.weights.map((weight, family) => {
    const covariance = covarianceOf(model, family)
    const sd = covariance.map((row, j) => Math.sqrt(row[j]))
    const whole = model.covarianceType === 'full' || model.covarianceType === 'tied'
    return {
      family,
      weight,
      cells: model.means[family].map((mean, j) => ({ mean, sd: sd[j] })),
      correlation: whole
        ? covariance.map((row, i) => row.map((c, j) => c / (sd[i] * sd[j])))
        : null,
    }
  })
}

function covarianceOf(
  { covarianceType, covariances, means }: Analysis['model'],
  family: number,
): number[][] {
  if (covarianceType === 'full') return (covariances as number[][][])[family]
  if (covarianceType === 'tied') return covariances as number[][]
  const own = covariances[family] as number | number[]
  return means[family].map((_, i) =>
    means[family].map((__, j) => (i === j ? (typeof own === 'number' ? own : own[j]) : 0)),
  )
}
