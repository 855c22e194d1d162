import { countBelow, countEqual, flagBelow } from '../../core/anomaly/flags'
import { percentileOfSorted } from '../../core/anomaly/percentile'
import type { Flags } from '../../shared/engineApi'
import type { Model } from '../model'
import { placesOf } from './axes'

/** Where the flags begin at a percentile. */
export interface Threshold {
  /** A row is flagged where its log density is below, strictly. */
  threshold: number
  count: number
  /** Rows at the threshold itself, where fewer are flagged than the percentile asks for. */
  ties: number
}

/** numpy's linear percentile of the fitted rows' log densities, and how many lie strictly below. */
export function thresholdAt({ sortedLogDensity: sorted }: Model, percentile: number): Threshold {
  const threshold = percentileOfSorted(sorted, percentile)
  const count = countBelow(sorted, threshold)
  const asked = Math.floor((percentile / 100) * sorted.length)
  const equal = countEqual(sorted, threshold)
  return { threshold, count, ties: count < asked && equal > 1 ? equal : 0 }
}

/** Indices of the flagged fitted rows, most anomalous first, equal ones in file order. */
export function flaggedIndices(model: Model, threshold: number): Int32Array {
  const { logDensity, prepared } = model
  return flagBelow(logDensity, threshold).sort(byAnomaly(logDensity, prepared.rows))
}

export const byAnomaly =
  (logDensity: Float64Array, rows: Int32Array) =>
  (a: number, b: number): number =>
    logDensity[a] - logDensity[b] || rows[a] - rows[b]

export function flags(model: Model, percentile: number, x: number, y: number): Flags {
  const { threshold, count, ties } = thresholdAt(model, percentile)
  const indices = flaggedIndices(model, threshold)
  const places = placesOf(model, x, y)
  return {
    modelId: model.analysis.modelId,
    percentile,
    threshold,
    count,
    ties,
    rows: indices.map((i) => model.prepared.rows[i]),
    x: Float64Array.from(indices, (i) => places.x[i]),
    y: Float64Array.from(indices, (i) => places.y[i]),
    component: indices.map((i) => model.component[i]),
  }
}
