import { IsodenseError } from '../../core/errors'
import { indicesWhere } from '../../core/indicesWhere'
import { pickingSteps, type Observations } from '../../core/matrix'
import { assertFinite } from '../../core/prepare/assertFinite'
import type { Steps } from '../../core/steps'
import { labelOf, type RowLabels } from './rowLabels'

/** For each of some rows of the file 1 where it is known to be bad; null where none is. */
export function badAmong(rows: Int32Array, labels: RowLabels | null): Uint8Array | null {
  if (labels === null) return null
  const bad = Uint8Array.from(rows, (row) => (labelOf(labels, row) === 'bad' ? 1 : 0))
  return bad.includes(1) ? bad : null
}

/** Indices of the rows that are not known to be bad. */
export const othersThan = (bad: Uint8Array): Int32Array =>
  indicesWhere(bad.length, (i) => bad[i] === 0)

/**
 * The rows that a scale may be taken of, in steps.
 * @throws TooFewRows where fewer than two are left, NotFinite for bad rows, too, as these are judged
 */
export function* withoutBad(data: Observations, bad: Uint8Array): Steps<Observations> {
  assertFinite(data)
  const others = othersThan(bad)
  if (others.length < 2)
    throw new IsodenseError(
      'TooFewRows',
      `${data.rows - others.length} of the ${data.rows} complete rows are known to be bad and have no part in the fit; a model needs at least two others.`,
    )
  return yield* pickingSteps(data, others)
}
