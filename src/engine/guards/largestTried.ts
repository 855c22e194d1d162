import { comparedComponents } from '../../shared/plan'
import type { Check } from './check'
import { note } from './guard'

/** The choice at the edge of the range: common, as BIC takes 10 of 10 in half of all files. */
export const largestTried: Check = ({ plan, best }) => {
  const [fewest, ...more] = comparedComponents(plan)
  const largest = more.at(-1) ?? fewest
  const atEdge = plan.take === null && more.length > 0 && best.candidate.nComponents === largest
  return atEdge ? [note('largestTried', { largest })] : []
}
