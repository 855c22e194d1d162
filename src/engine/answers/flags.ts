import { countBelow, flagBelow } from '../../core/anomaly/flags'
import { thresholdSettings } from '../../shared/plan'
import type { EngineParams, Flags } from '../../shared/engineApi'
import type { Model } from '../model'
import { familyOf } from './assignment'
import { ordinaryHere } from './ordinary'
import { placesOf, planeOf } from './plane'
import { byAnomaly } from './byAnomaly'
import { categoryOf } from './categories'
import { isFlagged, type CountedCut } from './cut'
import { cutOf } from './threshold'
import { uncertaintyOf } from './uncertainty'

/** The rows with the lowest values that were asked for so far, and some more, by all values. */
const anomalous = new WeakMap<Float64Array, Int32Array>()

/** So many rows are ordered at once at least. */
const fewestOrdered = 1000

/**
 * Indices of the flagged rows: those of families that are not normal, then those below the threshold;
 * both most anomalous first, equal ones in file order. What a lower threshold flags is thus where it was.
 */
export function flaggedIndices(model: Model, cut: CountedCut): Int32Array {
  const below = normalBelow(model, cut)
  const { besides } = model.sorted
  if (besides === null) return below
  const out = new Int32Array(besides.rows.length + below.length)
  out.set(ofFamilies(model, besides.rows))
  out.set(below, besides.rows.length)
  return out
}

const besidesInOrder = new WeakMap<Model, Int32Array>()

/** Rows of families that are not normal, in order. */
function ofFamilies(model: Model, rows: Int32Array): Int32Array {
  const order = besidesInOrder.get(model) ?? byAnomaly(rows, model.typicality, model.rows)
  besidesInOrder.set(model, order)
  return order
}

/** Rows of normal families below the threshold. */
function normalBelow({ rows }: Model, { values, threshold, notNormal, normal }: CountedCut) {
  const sorted = normal.values
  const count = countBelow(sorted, threshold)
  const known = anomalous.get(values)
  if (known && known.length >= count) return known.subarray(0, count)
  // While a slider is dragged more and more are asked for: twice as many are ordered than were.
  const more = Math.max(fewestOrdered, 2 * count)
  const limit = more < sorted.length ? sorted[more] : Infinity
  const below = flagBelow(values, limit)
  const order = byAnomaly(notNormal ? below.filter((i) => notNormal[i] === 0) : below, values, rows)
  anomalous.set(values, order)
  return order.subarray(0, count)
}

/** The flags of a threshold, with the places in the picture of all of them, or of those that are asked for. */
export function flags(
  model: Model,
  { by, x, y, colourBy, assignment, from = 0, most = Infinity }: EngineParams<'flags'>,
): Flags {
  const cut = cutOf(model, by)
  const all = flaggedIndices(model, cut)
  const indices = all.subarray(from, from + Math.min(most, all.length))
  const places = placesOf(model, x, y)
  const plane = planeOf(model, x, y)
  const family = familyOf(model, assignment)
  const rows = indices.map((i) => model.rows[i])
  return {
    ...flagCounts(model, by, cut),
    ...(model.partial && { partial: partialFlagged(model, cut) }),
    rows,
    x: new Float64Array(indices.length).map((_, i) => places.x[indices[i]]),
    y: new Float64Array(indices.length).map((_, i) => places.y[indices[i]]),
    component: indices.map((i) => family[i]),
    ...(plane.marginal && {
      ordinaryHere: ordinaryHere(plane, places, indices, model.prepared.data.rowWeights),
    }),
    ...(colourBy === 'uncertainty' && { uncertainty: uncertaintyOf(model, indices) }),
    ...(typeof colourBy === 'number' && { category: categoryOf(model, colourBy, rows) }),
  }
}

/** How many of the flagged rows lack some of the model's cells. */
function partialFlagged({ prepared, rows }: Model, cut: CountedCut): number {
  let count = 0
  for (let i = prepared.rows.length; i < rows.length; i++) if (isFlagged(cut, i)) count++
  return count
}

/** What flags say without naming rows. */
export const flagCounts = (
  { analysis }: Model,
  by: EngineParams<'flags'>['by'],
  { basis, threshold, said, count, weight, ties, ofFamilies, notJudged }: CountedCut,
) => ({
  modelId: analysis.modelId,
  by: thresholdSettings(by),
  ...{ basis, threshold: said ?? threshold, count, weight, ties, ofFamilies, notJudged },
})
