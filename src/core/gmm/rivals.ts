import type { Fit, Rival } from './types'

/**
 * Two models with as many parameters whose log-likelihoods differ by no more than this are about equally likely:
 * the difference in BIC, twice that, is no strong evidence (Kass, Raftery 1995, Bayes factors, section 3.2).
 */
export const aboutEqual = 3
/** What restarts that have not been finished may still gain on each other. */
const mayGain = 7

/**
 * The fits that are about as likely as the best one, or would be once they are finished, the likeliest first. The
 * same fit that several restarts reached is among them.
 *
 * @param fits of one pair, the best one among them
 */
export const rivalsOf = (best: Fit, fits: readonly Fit[]): Rival[] =>
  fits
    .filter(
      ({ mixture, logLikelihood }) =>
        mixture !== best.mixture && best.logLikelihood - logLikelihood <= aboutEqual + mayGain,
    )
    .sort((a, b) => b.logLikelihood - a.logLikelihood)
    .map(({ mixture, logLikelihood }) => ({ mixture, logLikelihood }))
