/**
 * To the last of these the models that could be chosen are fitted before they are compared: at 1e-3 BIC is too large by
 * 1 to 2 400. At the first one most of them have fallen behind.
 */
export const finishTolerances = [1e-5, 1e-8]
/** EM that has not ended after so many rounds more hardly ever does. */
export const mostFinishingRounds = 2000

/** How far wrong the estimate of what a fit may still gain is taken to be. */
const caution = 3
/** No fit is taken to gain less than the last change of so many rounds. */
const rounds = 10

/**
 * What a lower bound would still gain, were its changes to shrink on as they did in the last two rounds (Aitken's
 * acceleration, Böhning et al. 1994, The distribution of the likelihood ratio for mixtures).
 *
 * @param last change in the last round
 * @param before change in the round before it
 */
export function remainingGain(last: number, before: number): number {
  if (last === 0) return 0
  const rate = last / before
  return rate < 1 ? (last * rate) / (1 - rate) : Infinity
}

/** A fitted model among those that are compared. */
export interface Finishing {
  aic: number
  bic: number
  /** Mean log-likelihood of a row that it may still gain; 0 once it is finished. */
  remaining: number
  /** The change in the last round. */
  change: number
  finished: boolean
}

/**
 * Which models are to be finished before one is chosen: those that may pass the best by AIC or by BIC, the best
 * ones themselves among them. None where the best are finished and nothing else may pass them.
 *
 * @param totalWeight sum of the rows' frequencies
 */
export function toFinish(models: readonly Finishing[], totalWeight: number): boolean[] {
  const least = (by: 'aic' | 'bic') => Math.min(...models.map((model) => model[by]))
  const best = { aic: least('aic'), bic: least('bic') }
  return models.map((model) => {
    if (model.finished) return false
    const gain = Math.max(caution * model.remaining, rounds * model.change)
    return (['aic', 'bic'] as const).some((by) => model[by] - 2 * totalWeight * gain <= best[by])
  })
}
