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

/** Indices of the flagged fitted rows, most anomalous first, equal ones in file order. */
export function flaggedIndices(model: Model, threshold: number): Int32Array {
  const { logDensity, prepared } = model
  return byAnomaly(flagBelow(logDensity, threshold), logDensity, prepared.rows)
}

/** The flags at a percentile, with their places in the picture. */
export function flags(
  model: Model,
  { percentile, x, y, colourBy, assignment }: EngineParams<'flags'>,
): Flags {
  const at = thresholdAt(model, percentile)
  const indices = flaggedIndices(model, at.threshold)
  const places = placesOf(model, x, y)
  const family = familyOf(model, assignment)
  const rows = indices.map((i) => model.prepared.rows[i])
  return {
    modelId: model.analysis.modelId,
    percentile,
    ...at,
    rows,
    x: Float64Array.from(indices, (i) => places.x[i]),
    y: Float64Array.from(indices, (i) => places.y[i]),
    component: indices.map((i) => family[i]),
    ...(colourBy !== null && { category: categoryOf(model, colourBy, rows) }),
  }
}
