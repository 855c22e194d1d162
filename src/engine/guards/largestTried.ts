import type { Check } from './check'
import { note } from './guard'

/** The choice at the edge of the range: common, as BIC takes 10 of 10 in half of all files. */
export const largestTried: Check = ({ plan, best }) => {
  const { take, minComponents, maxComponents: largest } = plan
  const atEdge = take === null && minComponents < largest && best.candidate.nComponents === largest
  return atEdge ? [note('largestTried', { largest })] : []
}
