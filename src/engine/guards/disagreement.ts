import { mergingSteps } from '../../core/families/merge'
import { movedRows } from '../../core/families/movedRows'
import { assign } from '../../core/gmm/density'
import { isNumerical } from '../../core/gmm/fit'
import type { Mixture } from '../../core/gmm/types'
import type { Matrix } from '../../core/matrix'
import type { Steps } from '../../core/steps'

/** What another mixture makes of the families. */
export interface Disagreement {
  /** Rows that it puts into another family. */
  moved: number
  families: number
}

/** How other mixtures of the same rows disagree with one about the families; null for one that has collapsed. In steps. */
export function* disagreements(
  rows: Matrix,
  mixture: Mixture,
  others: Mixture[],
): Steps<(Disagreement | null)[]> {
  const own = others.length > 0 ? yield* familiesOf(mixture, rows) : null
  const found: (Disagreement | null)[] = []
  for (const other of others) {
    const its = own && (yield* familiesOf(other, rows))
    found.push(its && { moved: movedRows(own.family, its.family), families: its.families })
  }
  return found
}

function* familiesOf(
  mixture: Mixture,
  rows: Matrix,
): Steps<{ family: Int32Array; families: number } | null> {
  try {
    const { of, weights } = yield* mergingSteps(mixture)
    yield
    return { family: assign(rows, mixture).map((c) => of[c]), families: weights.length }
  } catch (error) {
    if (isNumerical(error)) return null
    throw error
  }
}
