import { aic, bic, parameterCount } from '../core/gmm/criteria'
import { isBeatenBy } from '../core/gmm/fit'
import type { Fit } from '../core/gmm/types'
import { totalWeight, type Observations } from '../core/matrix'
import type { Raced } from './finishing'
import type { Pair } from './pair'
import { isFit } from './runs'
import type { Begun, RestartOutcomeShape } from './tasks'

/**
 * Whether a component of every fit of the pair collapses, because rows are too few for as many components: none of
 * its restarts can be stopped early by another, see `contested`, so that there is nothing to compare them for.
 */
export const mustCollapse = ({ nComponents }: Pair, data: Observations): boolean =>
  totalWeight(data) < nComponents * (data.columns + 1) * (1 - 1e-9)

/** What a restart that was run to its end at once came to. */
export const endOf = ({ outcome, error }: Begun): RestartOutcomeShape => outcome ?? error!

/** Of collapsed restarts of one pair only the best keeps its mixture; the others say what they reached. */
export function keepBestMixture(restarts: Begun[]): void {
  const fits = restarts.flatMap(({ outcome }) => (outcome && isFit(outcome) ? [outcome] : []))
  for (const one of restarts) {
    const fit = one.outcome
    if (!fit || !isFit(fit) || fit.degenerate.length === 0) continue
    const { lowerBound, logLikelihood } = fit
    if (fits.some((other) => isBeatenBy(fit, other))) one.outcome = { lowerBound, logLikelihood }
  }
}

/** Covariances of collapsed fits that are kept. */
const mostBytes = 256e6
/** The best by either criterion are, however large. */
const fewest = 2

/**
 * Keeps the mixtures of those collapsed fits that could be chosen, if no sound one is left: the best by BIC or AIC that
 * the room is enough for. A hundred covariances of two hundred columns in each of thirty fits would be a gigabyte.
 */
export class RoomForCollapsed {
  readonly #kept: { one: Raced; aic: number; bic: number }[] = []

  constructor(
    private readonly data: Observations,
    private readonly bytes = mostBytes,
  ) {}

  add(one: Raced): void {
    if (one.fit === null || one.fit.degenerate.length === 0) return
    const { covarianceType, nComponents } = one.pair
    const parameters = parameterCount(covarianceType, nComponents, this.data.columns)
    const { logLikelihood } = one.fit
    this.#kept.push({
      one,
      aic: aic(logLikelihood, parameters),
      bic: bic(logLikelihood, parameters, totalWeight(this.data)),
    })
    const size = ({ one }: { one: Raced }) => one.fit!.mixture.covariances.byteLength
    let total = this.#kept.reduce((sum, entry) => sum + size(entry), 0)
    if (total <= this.bytes) return
    for (const entry of this.#worstFirst()) {
      if (total <= this.bytes || this.#kept.length <= fewest) return
      total -= size(entry)
      this.#kept.splice(this.#kept.indexOf(entry), 1)
      entry.one.fit = withoutCovariances(entry.one.fit!)
    }
  }

  #worstFirst() {
    const byAic = this.#kept.toSorted((a, b) => a.aic - b.aic)
    const byBic = this.#kept.toSorted((a, b) => a.bic - b.bic)
    const rank = new Map(byAic.map((entry, i) => [entry, Math.min(i, byBic.indexOf(entry))]))
    return this.#kept.toSorted((a, b) => rank.get(b)! - rank.get(a)!)
  }
}

const withoutCovariances = (fit: Fit): Fit => ({
  ...fit,
  letGo: true,
  mixture: { ...fit.mixture, covariances: new Float64Array(0) },
})
