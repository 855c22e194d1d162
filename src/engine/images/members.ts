import { createRandom } from '../../core/rng'
import { rowsPerStep, type Steps } from '../../core/steps'
import { responsibilities } from '../../core/gmm/density'
import { partialRow, partialShares } from '../incomplete/partial'
import type { Model } from '../model'

const own = new WeakMap<Model, Float64Array>()

/** n: the responsibility that each judged row's own component has for it, in steps; worked out once for a model. */
export function* ownResponsibilities(model: Model): Steps<Float64Array> {
  const known = own.get(model)
  if (known) return known
  const { prepared, scaled, component, rows } = model
  const { values, columns, rows: complete } = prepared.data
  const { nComponents: k } = scaled.mixture
  const out = new Float64Array(rows.length)
  const atOnce = Math.min(1000, rowsPerStep(columns * k))
  for (let from = 0; from < complete; from += atOnce) {
    const to = Math.min(complete, from + atOnce)
    const some = { values: values.subarray(from * columns, to * columns), rows: to - from, columns }
    const shares = responsibilities(some, scaled.mixture)
    for (let i = from; i < to; i++) out[i] = shares[(i - from) * k + component[i]!]!
    yield
  }
  for (let i = complete; i < out.length; i++)
    out[i] = partialShares(model, partialRow(model, i)!)[component[i]!]!
  own.set(model, out)
  return out
}

/** The last order of a family: it is paged through. */
const last = new WeakMap<Model, { key: string; members: Int32Array }>()

/** Judged rows, by index, of which a component is the most responsible, in steps. */
export function* membersOf(
  model: Model,
  {
    component,
    order,
    seed,
  }: { component: number; order: 'responsibility' | 'random'; seed: number },
): Steps<Int32Array> {
  const key = [component, order, order === 'random' ? seed : 0].join()
  const known = last.get(model)
  if (known?.key === key) return known.members
  // In the file's order first: the same rows in another file order are drawn in another order, as they are seen in it.
  const all = model.component
    .map((_, i) => i)
    .filter((i) => model.component[i] === component)
    .sort((a, b) => model.rows[a]! - model.rows[b]!)
  const members = order === 'random' ? shuffled(all, seed) : yield* mostResponsibleFirst(model, all)
  last.set(model, { key, members })
  return members
}

/** Of equally responsible ones the more typical first. */
function* mostResponsibleFirst(model: Model, members: Int32Array): Steps<Int32Array> {
  const share = yield* ownResponsibilities(model)
  const { typicality } = model
  return members.toSorted((a, b) => share[b]! - share[a]! || typicality[b]! - typicality[a]!)
}

function shuffled(members: Int32Array, seed: number): Int32Array {
  const random = createRandom(seed, members.length)
  for (let i = members.length - 1; i > 0; i--) {
    const j = random.integer(i + 1)
    const other = members[j]!
    members[j] = members[i]!
    members[i] = other
  }
  return members
}
