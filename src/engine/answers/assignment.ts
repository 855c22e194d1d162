import { drawAssignment } from '../../core/gmm/drawAssignment'
import { responsibilities } from '../../core/gmm/density'
import type { Plan } from '../../shared/plan'
import { hashOf } from '../incomplete/hashOf'
import { partialRow, partialShares } from '../incomplete/partial'
import type { Model } from '../model'

const drawn = new WeakMap<Model, Int32Array>()

/** Component of every judged row: the most responsible one, or one drawn by the responsibilities. */
export function familyOf(model: Model, assignment: Plan['assignment']): Int32Array {
  if (assignment === 'largest') return model.component
  const known = drawn.get(model)
  if (known) return known
  const made = drawAll(model)
  drawn.set(model, made)
  return made
}

/** Rows at a time: the responsibilities of all rows of a large file would fill the memory. */
const rowsAtOnce = 50_000

function drawAll(model: Model): Int32Array {
  const { prepared, scaled, analysis } = model
  const { values, rows, columns } = prepared.data
  const { nComponents } = scaled.mixture
  const out = new Int32Array(model.rows.length)
  for (let from = 0; from < rows; from += rowsAtOnce) {
    const to = Math.min(rows, from + rowsAtOnce)
    const some = { values: values.subarray(from * columns, to * columns), rows: to - from, columns }
    const shares = responsibilities(some, scaled.mixture)
    out.set(drawAssignment(shares, nComponents, analysis.plan.seed, from), from)
  }
  for (let i = rows; i < out.length; i++) {
    const partial = partialRow(model, i)!
    // Rows that lack cells stand in the file's order: what they hold is their key.
    const key = hashOf(partial.values.join())
    out.set(drawAssignment(partialShares(model, partial), nComponents, analysis.plan.seed, key), i)
  }
  return out
}
