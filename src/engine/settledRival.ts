import { aboutEqual } from '../core/gmm/rivals'
import type { Fit } from '../core/gmm/types'
import { pickObservations } from '../core/matrix'
import { fitOn, type FittingJob } from './fitting'
import { disagreements, type Disagreement } from './guards/disagreement'
import { someRows } from './guards/someRows'
import { inSlices } from './inSlices'
import type { Pair } from './pair'
import type { Prepared } from './prepare'

/** Another fit that is about as likely as the chosen one and has other families. */
export interface SettledRival extends Disagreement {
  /** Rows that were looked at. */
  rows: number
  logLikelihood: number
}

/** From this share of the rows in other families on fits disagree. */
const many = 0.05
/** So many of those that disagree most are looked at closely. */
const most = 3

/**
 * The rival that disagrees most about the families, once it is fitted as far as the chosen fit: restarts that have
 * not come to their end may be on their way to the same one. Null where none does. @throws Cancelled
 */
export async function settledRival(
  pair: Pair,
  fit: Fit,
  prepared: Prepared,
  job: FittingJob,
): Promise<SettledRival | null> {
  const rivals = (fit.rivals ?? []).map(({ mixture }) => mixture)
  if (rivals.length === 0) return null
  const rows = pickObservations(prepared.data, someRows(prepared).indices)
  const looked = await inSlices(disagreements(rows, fit.mixture, rivals), job.signal)
  const apart = [...rivals.keys()]
    .filter((i) => (looked[i]?.moved ?? 0) >= many * rows.rows)
    .sort((a, b) => looked[b]!.moved - looked[a]!.moved)
    .slice(0, most)
  if (apart.length === 0) return null
  const further = await fitOn(pair, apart.map((i) => rivals[i]), job) // prettier-ignore
  const equal = further.filter(
    (one): one is Fit =>
      one !== null &&
      one.degenerate.length === 0 &&
      fit.logLikelihood - one.logLikelihood <= aboutEqual,
  )
  const settled = equal.map(({ mixture }) => mixture)
  const found = await inSlices(disagreements(rows, fit.mixture, settled), job.signal)
  const worst = found
    .map((one, i) => one && { ...one, rows: rows.rows, logLikelihood: equal[i].logLikelihood })
    .filter((one) => one !== null && one.moved >= many * rows.rows)
    .sort((a, b) => b!.moved - a!.moved)
  return worst[0] ?? null
}
