import { sortingSteps } from '../core/sortedIndices'
import type { Steps } from '../core/steps'

/** What rows are flagged by, in ascending order: the most anomalous first. */
export interface Ascending {
  /** Typicalities, −score, but where another basis has values of its own. */
  values: Float64Array
  /** Running sum of the rows' frequencies; only where there are any. */
  cumulativeWeights?: Float64Array
  totalWeight: number
}

export interface SortedScores {
  /** Of all judged rows. */
  all: Ascending
  /** Of the rows of normal families; those of `all` where all are normal. */
  normal: Ascending
  /** Those of them that lack no cell, which a percentile is taken of; all of them where none lacks one. */
  complete: Ascending
  /** The others, and which rows they are; null where all families are normal. */
  besides: (Ascending & { rows: Int32Array }) | null
}

/** What is sorted: none of them NaN. */
export interface Unsorted {
  /** n. */
  typicality: Float64Array
  /** n: 1 for a row of a family that is not normal; null where all are normal. */
  notNormal: Uint8Array | null
  /** n. */
  rowWeights?: Float64Array | undefined
  /** Whether a row was judged by some of its cells; without, none was. */
  isPartial?: ((i: number) => boolean) | undefined
}

/** In steps. */
export function* sortingScores({
  typicality,
  notNormal,
  rowWeights,
  isPartial,
}: Unsorted): Steps<SortedScores> {
  const order = yield* sortingSteps(typicality)
  yield
  const all = ascending(order, typicality, rowWeights)
  yield
  const of = (some: Int32Array) => ascending(some, typicality, rowWeights)
  const ofNormal = notNormal ? order.filter((i) => notNormal[i] === 0) : order
  const normal = notNormal ? of(ofNormal) : all
  yield
  const complete = isPartial ? of(ofNormal.filter((i) => !isPartial(i))) : normal
  if (notNormal === null) return { all, normal, complete, besides: null }
  const rows = order.filter((i) => notNormal[i] === 1)
  return { all, normal, complete, besides: { ...of(rows), rows } }
}

export function ascending(
  order: Int32Array,
  values: Float64Array,
  rowWeights: Float64Array | undefined,
): Ascending {
  const sorted = new Float64Array(order.length).map((_, at) => values[order[at]])
  if (!rowWeights) return { values: sorted, totalWeight: order.length }
  let sum = 0
  const cumulativeWeights = new Float64Array(order.length).map(
    (_, at) => (sum += rowWeights[order[at]]),
  )
  return { values: sorted, cumulativeWeights, totalWeight: sum }
}

/** Sum of the frequencies of the first `count` of ascending rows. */
export const weightOfFirst = ({ cumulativeWeights }: Ascending, count: number): number =>
  cumulativeWeights ? (cumulativeWeights[count - 1] ?? 0) : count
