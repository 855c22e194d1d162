import {
  asUnseen,
  meanOutOfFit,
  timesFlagged,
  type TimesFlagged,
  type UnseenScores,
} from '../core/anomaly/outOfFit'
import { percentileOfSorted } from '../core/anomaly/percentile'
import { IsodenseError } from '../core/errors'
import type { Steps } from '../core/steps'
import type { ThresholdSettings } from '../shared/plan'
import { cutOf } from './answers/threshold'
import type { Model } from './model'
import { sortingScores } from './sortedScores'
import type { Refit, Refits } from './stabilityRefits'

export interface StabilityCounts extends TimesFlagged {
  /** Refits that are counted. */
  refits: number
  threshold: { low: number; high: number } | null
}

/** Nine in ten refits lie between these percentiles. */
const lowest = 5
const highest = 95

/**
 * In how many refits each row would be flagged by the same rule as in the file. In steps.
 * @throws SettingInvalid for a basis that judges by other values than the score
 */
export function* countingStability(
  model: Model,
  refits: Refits,
  by: ThresholdSettings,
): Steps<StabilityCounts> {
  const n = model.prepared.data.rows
  const { basis, threshold } = cutOf(model, by)
  const done = [...refits.done.entries()]
    .filter((one): one is [number, Refit] => one[1] !== null)
    .sort(([a], [b]) => a - b)
    .map(([, refit]) => refit)
  if (basis === 'good-batch') {
    // That threshold is one of rows which their model has not seen, as these are.
    // Where rows are too few for the rate there is none, and the least typical row stands for it.
    const none = threshold === model.sorted.normal.values[0]
    const thresholds = done.map(() => (none ? -Infinity : threshold))
    return { ...timesFlagged(done, thresholds, n), refits: done.length, threshold: null }
  }
  if (basis === 't-squared') {
    const byTail = done.map((refit) => ({ ...refit, typicality: refit.logTail }))
    const counts = timesFlagged(byTail, done.map(() => threshold), n) // prettier-ignore
    return { ...counts, refits: done.length, threshold: null }
  }
  if (basis !== 'percentile' && basis !== 'count') {
    throw new IsodenseError(
      'SettingInvalid',
      'How sure the flags are cannot be told where they go by false discoveries. Choose another basis of the threshold.',
    )
  }
  const ofRows = (rows: number): ThresholdSettings => ({
    ...by,
    basis,
    count: Math.max(1, Math.round((by.count * rows) / n)),
  })

  const mean = meanOutOfFit(done, n)
  const reference = refits.among.filter((row) => !Number.isNaN(mean.typicality[row]))
  const settings = ofRows(reference.length)
  const thresholds: number[] = []
  for (const refit of done)
    thresholds.push(yield* thresholdOf(asUnseen(refit, mean), reference, model, settings))

  const ownSettings = ofRows(refits.fittedRows)
  const own = Float64Array.from(done, (refit) => cutOf(refit.own, ownSettings).threshold).sort()
  return {
    ...timesFlagged(done, thresholds, n),
    refits: done.length,
    threshold:
      own.length > 0
        ? { low: percentileOfSorted(own, lowest), high: percentileOfSorted(own, highest) }
        : null,
  }
}

/** That of unseen rows, by the rule of the file. */
function* thresholdOf(
  { typicality, notNormal }: UnseenScores,
  rows: Int32Array,
  { prepared }: Model,
  settings: ThresholdSettings,
): Steps<number> {
  const { rowWeights } = prepared.data
  const some = {
    typicality: Float64Array.from(rows, (row) => typicality[row]),
    notNormal: notNormal && Uint8Array.from(rows, (row) => notNormal[row]),
  }
  const weights = rowWeights && Float64Array.from(rows, (row) => rowWeights[row])
  const sorted = yield* sortingScores({ ...some, rowWeights: weights })
  yield
  return cutOf({ ...some, sorted }, settings).threshold
}
