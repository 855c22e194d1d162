import { formatFixed, formatNumber } from '../../charts/formatNumber'
import type { Analysis } from '../../shared/engineApi'
import { deviationOf, wholeCovariance } from '../../shared/familyDeviations'

/** One family's centre and spread in one column. */
export interface FamilyCell {
  mean: number
  /** Standard deviation, from the family's own covariance; null where that takes too long to find. */
  sd: number | null
}

export interface FamilyRow {
  family: number
  weight: number
  /** Of the first `mostColumns` columns. */
  cells: FamilyCell[]
  /**
   * d × d; null where no column goes with another (diagonal and spherical models), of many columns, and of principal
   * components, whose covariances are those of their scores.
   */
  correlation: number[][] | null
}

/** More columns than these make no table that is looked at. */
export const mostColumns = 200
/** More than these no table of pairs. */
const mostCorrelated = 30

/** The families in numbers: of a log column, of its natural logarithm. */
export function familyTable({ model, pca }: Pick<Analysis, 'model' | 'pca'>): FamilyRow[] {
  return model.weights.map((weight, family) => {
    const means = model.means[family].slice(0, mostColumns)
    const deviation = deviationOf(model, pca !== undefined, family)
    return {
      family,
      weight,
      cells: means.map((mean, j) => ({ mean, sd: deviation(j) })),
      correlation: pca || means.length > mostCorrelated ? null : correlationOf(model, family),
    }
  })
}

function correlationOf(model: Analysis['model'], family: number): number[][] | null {
  if (model.covarianceType !== 'full' && model.covarianceType !== 'tied') return null
  const covariance = wholeCovariance(model, family)
  return covariance.map((row, i) =>
    row.map((c, j) => c / Math.sqrt(covariance[i][i] * covariance[j][j])),
  )
}

/** Digits of a spread that say something. */
const digitsOfSpread = 2
const mostDecimals = 9

/**
 * Mean ± standard deviation, with as many decimals as the column's cells have, and more where the spread would be lost.
 * @param decimals of the cells; null where they say nothing of the number: a logarithm
 */
export function spreadText({ mean, sd }: FamilyCell, decimals: number | null): string {
  if (decimals === null || sd === null || !(sd > 0))
    return sd === null ? number(mean, decimals) : `${formatNumber(mean, 5)} ± ${formatNumber(sd, 3)}` // prettier-ignore
  const needed = digitsOfSpread - 1 - Math.floor(Math.log10(sd))
  if (needed > mostDecimals) return `${formatNumber(mean, 8)} ± ${formatNumber(sd, 3)}`
  const shown = Math.max(decimals, needed)
  return `${formatFixed(mean, shown)} ± ${formatFixed(sd, shown)}`
}

const number = (value: number, decimals: number | null) =>
  decimals === null ? formatNumber(value, 5) : formatFixed(value, decimals)
