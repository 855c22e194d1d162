import type { Analysis, Flags } from '../shared/engineApi'
import { formatNumber } from './formatNumber'

const counted = (count: number, what: string) =>
  `${formatNumber(count)} ${what}${count === 1 ? '' : 's'}`

/** "tied, 4 components · BIC 1624.1 · 4 % flagged: 16 of 400 rows"; nothing of flags where there are none to speak of. */
export function modelLine(analysis: Analysis, flags: Flags | null): string {
  const { covarianceType, nComponents, aic, bic } = analysis.model
  const criterion = analysis.plan.criterion
  const value = criterion === 'bic' ? bic : aic
  const on = analysis.pca ? ` on ${counted(analysis.pca.count, 'principal component')}` : ''
  const parts = [
    `${covarianceType}, ${counted(nComponents, 'component')}${on}`,
    `${criterion.toUpperCase()} ${formatNumber(Math.round(value * 10) / 10)}`,
    ...(flags ? [flaggedText(analysis, flags)] : []),
  ]
  if (analysis.model.degenerate !== undefined) parts.push('collapsed: not to be trusted')
  if (!analysis.model.converged) parts.push('not converged')
  const notJudged = analysis.leftOutCount - analysis.partialCount
  if (notJudged > 0) parts.push(`${formatNumber(notJudged)} not judged`)
  return parts.join(' · ')
}

const flaggedText = ({ fittedRows, partialCount }: Analysis, { basis, by, count }: Flags) =>
  `${basis === 'percentile' ? `${formatNumber(by.percentile, 6)} % ` : ''}flagged: ${formatNumber(count)} of ${formatNumber(fittedRows + partialCount)} rows`
