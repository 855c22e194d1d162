import { countBelow, countEqual, flagBelow } from '../../core/anomaly/flags'
import { percentileOfSorted } from '../../core/anomaly/percentile'
import type { EngineParams, Flags } from '../../shared/engineApi'
import type { Model } from '../model'
import { weightOfFirst, type SortedScores } from '../sortedScores'
import { familyOf } from './assignment'
import { placesOf } from './axes'
import { byAnomaly } from './byAnomaly'
import { categoryOf } from './categories'

/** Where the flags begin at a percentile. */
export interface Threshold {
  /** A row is flagged where its typicality is below, strictly, or where it belongs to no normal family. */
  threshold: number
  count: number
  /** Sum of the flagged rows' frequencies. */
  weight: number
  /** Rows at the threshold itself, where fewer are flagged than the percentile asks for. */
  ties: number
  /** Flagged rows of families that are not normal. */
  ofFamilies: number
}

/** numpy's linear percentile of the typicalities of normal families' rows, and what is flagged by it. */
export function thresholdAt({ normal, besides }: SortedScores, percentile: number): Threshold {
  const threshold = percentileOfSorted(normal.typicality, percentile, normal.cumulativeWeights)
  const below = countBelow(normal.typicality, threshold)
  const weightBelow = weightOfFirst(normal, below)
  const ofFamilies = besides?.rows.length ?? 0
  const asked = Math.floor((percentile / 100) * normal.totalWeight)
  const equal = countEqual(normal.typicality, threshold)
  return {
    threshold,
    count: below + ofFamilies,
    weight: weightBelow + (besides?.totalWeight ?? 0),
    ties: weightBelow < asked && equal > 1 ? equal : 0,
    ofFamilies,
  }
}

/** The most anomalous rows of each model that were asked for so far, and some more. */
const anomalous = new WeakMap<Model, Int32Array>()

/** So many rows are ordered at once at least. */
const fewestOrdered = 1000

/**
 * Indices of the flagged fitted rows: those of families that are not normal, then those below the threshold;
 * both most anomalous first, equal ones in file order. What a lower threshold flags is thus where it was.
 */
export function flaggedIndices(model: Model, threshold: number): Int32Array {
  const below = normalBelow(model, threshold)
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
  const order = besidesInOrder.get(model) ?? byAnomaly(rows, model.typicality, model.prepared.rows)
  besidesInOrder.set(model, order)
  return order
}

/** Rows of normal families below the threshold. */
function normalBelow(model: Model, threshold: number): Int32Array {
  const { typicality, notNormal, prepared } = model
  const sorted = model.sorted.normal.typicality
  const count = countBelow(sorted, threshold)
  const known = anomalous.get(model)
  if (known && known.length >= count) return known.subarray(0, count)
  // While a slider is dragged more and more are asked for: twice as many are ordered than were.
  const more = Math.max(fewestOrdered, 2 * count)
  const limit = more < sorted.length ? sorted[more] : Infinity
  const below = flagBelow(typicality, limit)
  const normal = notNormal ? below.filter((i) => notNormal[i] === 0) : below
  const order = byAnomaly(normal, typicality, prepared.rows)
  anomalous.set(model, order)
  return order.subarray(0, count)
}

/** The flags at a percentile, with the places in the picture of all of them, or of those that are asked for. */
export function flags(
  model: Model,
  { percentile, x, y, colourBy, assignment, from = 0, most = Infinity }: EngineParams<'flags'>,
): Flags {
  const at = thresholdAt(model.sorted, percentile)
  const all = flaggedIndices(model, at.threshold)
  const indices = all.subarray(from, from + Math.min(most, all.length))
  const places = placesOf(model, x, y)
  const family = familyOf(model, assignment)
  const rows = indices.map((i) => model.prepared.rows[i])
  return {
    modelId: model.analysis.modelId,
    percentile,
    ...at,
    rows,
    x: new Float64Array(indices.length).map((_, i) => places.x[indices[i]]),
    y: new Float64Array(indices.length).map((_, i) => places.y[indices[i]]),
    component: indices.map((i) => family[i]),
    ...(colourBy !== null && { category: categoryOf(model, colourBy, rows) }),
  }
}

/** Why a row is flagged: by the threshold, by its family, or by both. */
export type FlagReason = 'percentile' | 'family' | 'both'

/** Of a fitted row, by its index; null for one that is not flagged. */
export function flagReason(
  { typicality, notNormal }: Pick<Model, 'typicality' | 'notNormal'>,
  i: number,
  threshold: number,
): FlagReason | null {
  const below = typicality[i] < threshold
  if (notNormal?.[i] === 1) return below ? 'both' : 'family'
  return below ? 'percentile' : null
}

export const isFlagged = (
  scores: Pick<Model, 'typicality' | 'notNormal'>,
  i: number,
  threshold: number,
): boolean => flagReason(scores, i, threshold) !== null
