import type { CovarianceType } from '../core/gmm/types'
import type { Analysis, Flags } from '../shared/engineApi'
import { formatNumber } from './formatNumber'

/** What the line of a model says; the window passes those of its language. */
export interface ModelWords {
  /** `principal`: the components are fitted to so many principal components; null: to the columns. */
  model(type: CovarianceType, components: number, principal: number | null): string
  /** `percentile` where that is what was asked for: of the rows of normal families; `ofFamilies` of the rows belong to others. */
  flagged(count: number, rows: number, percentile: number | null, ofFamilies: number): string
  collapsed: string
  notConverged: string
  notJudged(count: number): string
}

const counted = (count: number, what: string) =>
  `${formatNumber(count)} ${what}${count === 1 ? '' : 's'}`

export const englishModelWords: ModelWords = {
  model: (type, components, principal) =>
    `${type}, ${counted(components, 'component')}${principal === null ? '' : ` on ${counted(principal, 'principal component')}`}`,
  flagged: (count, rows, percentile, ofFamilies) => {
    const share = percentile === null ? '' : `${formatNumber(percentile, 6)} % `
    const others =
      ofFamilies > 0 ? ` (${formatNumber(ofFamilies)} of families that are not normal)` : ''
    return `${share}flagged${ofFamilies > 0 && share ? ', and other families' : ''}: ${formatNumber(count)} of ${formatNumber(rows)} rows${others}`
  },
  collapsed: 'collapsed: not to be trusted',
  notConverged: 'not converged',
  notJudged: (count) => `${formatNumber(count)} not judged`,
}

/** "tied, 4 components · BIC 1624.1 · 4 % flagged: 16 of 400 rows"; nothing of flags where there are none to speak of. */
export function modelLine(
  analysis: Analysis,
  flags: Flags | null,
  words: ModelWords = englishModelWords,
): string {
  const { covarianceType, nComponents, aic, bic } = analysis.model
  const criterion = analysis.plan.criterion
  const value = criterion === 'bic' ? bic : aic
  const parts = [
    words.model(covarianceType, nComponents, analysis.pca?.count ?? null),
    `${criterion.toUpperCase()} ${formatNumber(Math.round(value * 10) / 10)}`,
    ...(flags ? [flaggedText(analysis, flags, words)] : []),
  ]
  if (analysis.model.degenerate !== undefined) parts.push(words.collapsed)
  if (!analysis.model.converged) parts.push(words.notConverged)
  const notJudged = analysis.leftOutCount - analysis.partialCount
  if (notJudged > 0) parts.push(words.notJudged(notJudged))
  return parts.join(' · ')
}

const flaggedText = (
  { fittedRows, partialCount }: Analysis,
  { basis, by, count, ofFamilies }: Flags,
  words: ModelWords,
) => {
  const percentile = basis === 'percentile' ? by.percentile : null
  return words.flagged(count, fittedRows + partialCount, percentile, ofFamilies)
}
