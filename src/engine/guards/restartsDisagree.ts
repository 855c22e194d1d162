import { movedRows } from '../../core/families/movedRows'
import { mergingSteps } from '../../core/families/merge'
import { isNumerical } from '../../core/gmm/fit'
import { assign } from '../../core/gmm/density'
import type { Mixture } from '../../core/gmm/types'
import { pickObservations } from '../../core/matrix'
import type { Steps } from '../../core/steps'
import type { Guard } from '../../shared/api/guards'
import type { Check } from './check'
import { doubt, figure } from './guard'
import { someRows } from './someRows'

/** From this share of the rows in other families on the restarts disagree. */
const many = 0.05

/**
 * Another restart that is about as likely has other families: what the data say is not enough to tell which. The
 * one that moves the most rows is told of. In steps.
 */
export const restartsDisagree: Check = function* ({ best, prepared, plan }): Steps<Guard[]> {
  // By the textbook's score rows are not judged by families.
  if (plan.score === 'density') return []
  const { mixture, logLikelihood, rivals = [] } = best.fit!
  const { indices } = someRows(prepared)
  const rows = pickObservations(prepared.data, indices)
  const own = rivals.length > 0 ? yield* familiesOf(mixture) : null
  if (!own) return []
  let worst: Guard[] = []
  let most = many * rows.rows
  for (const rival of rivals) {
    const other = yield* familiesOf(rival.mixture)
    if (!other) continue
    const moved = movedRows(own.family, other.family)
    if (moved < most) continue
    most = moved
    const share = Math.round((100 * moved) / rows.rows)
    const difference = figure(Math.max(0, logLikelihood - rival.logLikelihood))
    worst = [
      doubt('restartsDisagree', { difference, families: other.count, moved, rows: rows.rows, share }), // prettier-ignore
    ]
  }
  return worst

  function* familiesOf(one: Mixture): Steps<{ family: Int32Array; count: number } | null> {
    try {
      const { of, weights } = yield* mergingSteps(one)
      yield
      return { family: assign(rows, one).map((c) => of[c]), count: weights.length }
    } catch (error) {
      if (isNumerical(error)) return null
      throw error
    }
  }
}
