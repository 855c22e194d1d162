import { countBelow, countEqual, flagBelow } from '../../core/anomaly/flags'
import { percentileOfSorted } from '../../core/anomaly/percentile'
import type { EngineParams, Flags } from '../../shared/engineApi'
import type { Model } from '../model'
import type { SortedScores } from '../sortedScores'
import { familyOf } from './assignment'
import { placesOf } from './axes'
import { byAnomaly } from './byAnomaly'
import { categoryOf } from './categories'

/** Where the flags begin at a percentile. */
export interface Threshold {
  /** A row is flagged where its log density is below, strictly. */
  threshold: number
  count: number
  /** Sum of the flagged rows' frequencies. */
  weight: number
  /** Rows at the threshold itself, where fewer are flagged than the percentile asks for. */
  ties: number
}

/** numpy's linear percentile of the fitted rows' log densities, and how many lie strictly below. */
export function thresholdAt(
  {
    sortedLogDensity: sorted,
    cumulativeWeights,
    prepared,
  }: SortedScores & { prepared: Pick<Model['prepared'], 'totalWeight'> },
  percentile: number,
): Threshold {
  const threshold = percentileOfSorted(sorted, percentile, cumulativeWeights)
  const count = countBelow(sorted, threshold)
  const weight = cumulativeWeights ? (cumulativeWeights[count - 1] ?? 0) : count
  const asked = Math.floor((percentile / 100) * prepared.totalWeight)
  const equal = countEqual(sorted, threshold)
  return { threshold, count, weight, ties: weight < asked && equal > 1 ? equal : 0 }
}

/** The most anomalous rows of each model that were asked for so far, and some more. */
const anomalous = new WeakMap<Model, Int32Array>()

/** So many rows are ordered at once at least. */
const fewestOrdered = 1000

/** Indices of the flagged fitted rows, most anomalous first, equal ones in file order. */
export function flaggedIndices(model: Model, threshold: number): Int32Array {
  const { logDensity, sortedLogDensity: sorted, prepared } = model
  const count = countBelow(sorted, threshold)
  const known = anomalous.get(model)
  if (known && known.length >= count) return known.subarray(0, count)
  // While a slider is dragged more and more are asked for: twice as many are ordered than were.
  const more = Math.max(fewestOrdered, 2 * count)
  const limit = more < sorted.length ? sorted[more] : Infinity
  const order = byAnomaly(flagBelow(logDensity, limit), logDensity, prepared.rows)
  anomalous.set(model, order)
  return order.subarray(0, count)
}

/** The flags at a percentile, with the places in the picture of all of them, or of those that are asked for. */
export function flags(
  model: Model,
  { percentile, x, y, colourBy, assignment, from = 0, most = Infinity }: EngineParams<'flags'>,
): Flags {
  const at = thresholdAt(model, percentile)
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
