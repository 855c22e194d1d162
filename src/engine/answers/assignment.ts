import { drawAssignment } from '../../core/gmm/drawAssignment'
import { responsibilities } from '../../core/gmm/density'
import type { Plan } from '../../shared/plan'
import type { Model } from '../model'

const drawn = new WeakMap<Model, Int32Array>()

/** Component of every fitted row: the most responsible one, or one drawn by the responsibilities. */
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

function drawAll({ prepared, scaled, analysis }: Model): Int32Array {
  const { values, rows, columns } = prepared.data
  const { nComponents } = scaled.mixture
  const out = new Int32Array(rows)
  for (let from = 0; from < rows; from += rowsAtOnce) {
    const to = Math.min(rows, from + rowsAtOnce)
    const some = { values: values.subarray(from * columns, to * columns), rows: to - from, columns }
    const shares = responsibilities(some, scaled.mixture)
    out.set(drawAssignment(shares, nComponents, analysis.plan.seed, from), from)
  }
  return out
}
