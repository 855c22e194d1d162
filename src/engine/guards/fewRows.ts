import { tSquaredLaw, tSquaredLimit, tSquaredTail } from '../../core/anomaly/tSquared'
import type { FinishedFit } from '../finishedFit'
import type { Check } from './check'
import { doubt, figure } from './guard'

/** Share of the rows that a limit is looked at for. */
const share = 0.04
/** So many times as many fresh good rows beyond it are too many. */
const tooMany = 3

/** Too few rows for the columns, or for the parameters of the chosen model. */
export const fewRows: Check = (finished) => {
  // Of a small sample its own answer says what so few rows tell.
  if (finished.selection.smallSample) return []
  const { data } = finished.prepared
  if (data.rows <= data.columns)
    return [doubt('fewerRowsThanColumns', { rows: data.rows, columns: data.columns })]
  const fresh = freshShare(finished)
  if (fresh < tooMany * share) return []
  const { parameters } = finished.best.candidate
  const counts = { parameters, rows: finished.fitted.data.rows, percent: 100 * share }
  return [doubt('fewRowsForParameters', { ...counts, fresh: figure(100 * fresh) })]
}

/**
 * Share of fresh good rows beyond the distance that `share` of the fitted ones exceed: what is estimated from few
 * rows follows these very rows. By the laws of T² within each component; 1 where it has too few rows for any.
 */
function freshShare({ best, fitted, families }: FinishedFit): number {
  const { covarianceType, nComponents, nFeatures, weights } = best.fit!.mixture
  const normal = [...weights.keys()].filter((c) => families.marks[families.of[c]] === 'normal')
  const weight = normal.reduce((sum, c) => sum + weights[c], 0)
  return normal.reduce((sum, c) => {
    const law = tSquaredLaw({
      covarianceType,
      componentRows: weights[c] * fitted.totalWeight,
      rows: fitted.totalWeight,
      components: nComponents,
      columns: nFeatures,
    })
    const beyond = law ? tSquaredTail(law, 'fresh', tSquaredLimit(law, 'inFit', share)) : 1
    return sum + (weights[c] / weight) * beyond
  }, 0)
}
