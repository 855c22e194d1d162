import type { Mixture } from '../gmm/types'
import type { Observations } from '../matrix'
import { pickRows } from '../matrix'
import { sortingSteps } from '../sortedIndices'
import type { Steps } from '../steps'
import type { FittedWeights } from './leaveOut'
import type { Reference } from './judgePattern'
import { PartialDensity } from './partialDensity'

/** Complete rows as they were judged. */
export interface JudgedRows {
  /** n × d, in the units of the fit. */
  data: Observations
  /** n. */
  typicality: Float64Array
  /** n: 1 for a row that is not to be compared with: of no normal family, or kept out of the fit. */
  apart: (i: number) => boolean
}

const rowsAtOnce = 256

/**
 * Rows that incomplete ones are compared with, spread evenly over all typicalities by their frequencies; all of them where
 * they are few. Those that had no part in the fit, or belong to no normal family, are none; where no other is left
 * all are.
 *
 * @param most so many at most
 */
export function* referenceRows(
  { data, typicality, apart }: JudgedRows,
  mixture: Mixture,
  fitted: FittedWeights,
  most: number,
): Steps<Reference> {
  const order = yield* sortingSteps(typicality)
  const others = order.filter((i) => !apart(i))
  const ascending = others.length > 0 ? others : order
  const chosen = spread(ascending, data.rowWeights, most)
  const rows = pickRows(data, chosen)
  const k = mixture.nComponents
  const d = data.columns
  const shares = new Float64Array(chosen.length * k)
  const observed = Array.from({ length: d }, (_, j) => j)
  const density = new PartialDensity(mixture, { observed, bounds: [] })
  for (let i = 0; i < chosen.length; i++) {
    if (i % rowsAtOnce === rowsAtOnce - 1) yield
    density.evaluate(rows.values, i * d)
    const weight = data.rowWeights?.[chosen[i]] ?? 1
    if (others.length > 0) density.shares(shares, i * k, weight)
  }
  return { rows, typicality: Float64Array.from(chosen, (i) => typicality[i]), shares, fitted }
}

/** Evenly by weight: a row that counts often may be taken several times. */
function spread(
  ascending: Int32Array,
  weights: Float64Array | undefined,
  most: number,
): Int32Array {
  if (!weights && ascending.length <= most) return ascending
  const of = (i: number) => weights?.[i] ?? 1
  const total = ascending.reduce((sum, i) => sum + of(i), 0)
  const count = Math.max(1, Math.min(most, Math.ceil(total)))
  let [at, reached] = [0, of(ascending[0])]
  return new Int32Array(count).map((_, step) => {
    const wanted = (total * (step + 0.5)) / count
    while (reached < wanted && at < ascending.length - 1) reached += of(ascending[++at])
    return ascending[at]
  })
}
