import { doubt, figure } from './guard'
import type { Check } from './check'

/** Another restart that is about as likely has other families: what the data say is not enough to tell which. */
export const restartsDisagree: Check = ({ rival, best }) => {
  if (!rival) return []
  const { moved, rows, families, logLikelihood } = rival
  const share = Math.round((100 * moved) / rows)
  const difference = figure(Math.max(0, best.fit!.logLikelihood - logLikelihood))
  return [doubt('restartsDisagree', { difference, families, moved, rows, share })]
}
