import {
  countsAtThresholds,
  precisionRecallCurve,
  rocCurve,
  thinned,
} from '../../core/anomaly/curves'
import { proportionOf } from '../../core/anomaly/proportion'
import { rankingOfCounts } from '../../core/anomaly/ranking'
import type { LabelStatistics } from '../../shared/api/labels'
import { codeOf, type RowLabels } from './rowLabels'
import { statisticsNotes } from './statisticsNotes'

/** What the rows are judged by. */
export interface JudgedRows {
  /** Higher is more anomalous; NaN for a row that is not judged. */
  score: Float64Array
  /** 1 where it is flagged. */
  flagged: Uint8Array
  /** Judged by several models, whose scores are not on one scale. */
  severalModels: boolean
  /** Each row counts by a column. */
  weighted: boolean
}

/** Points of a curve that a picture needs. */
const mostPoints = 2000

/**
 * How the flags stand to the labels. Rows without a label, and ignored ones, do not count.
 *
 * @param rows of the table that are looked at: all of them, or those of a group
 */
export function statisticsOf(
  labels: Pick<RowLabels, 'of'>,
  rows: Iterable<number>,
  { score, flagged, severalModels, weighted }: JudgedRows,
): LabelStatistics {
  const [goodCode, badCode, ignoreCode] = (['good', 'bad', 'ignore'] as const).map(codeOf)
  const totals = { good: 0, bad: 0, ignored: 0 }
  const notJudged = { good: 0, bad: 0 }
  const table = { truePositive: 0, falsePositive: 0, falseNegative: 0, trueNegative: 0 }
  const scores: number[] = []
  const bad: number[] = []
  for (const row of rows) {
    const code = labels.of[row]
    if (code === ignoreCode) totals.ignored++
    if (code !== goodCode && code !== badCode) continue
    const isBad = code === badCode
    totals[isBad ? 'bad' : 'good']++
    if (Number.isNaN(score[row])) {
      notJudged[isBad ? 'bad' : 'good']++
      continue
    }
    if (flagged[row]) table[isBad ? 'truePositive' : 'falsePositive']++
    else table[isBad ? 'falseNegative' : 'trueNegative']++
    scores.push(score[row])
    bad.push(isBad ? 1 : 0)
  }
  const ofBad = totals.bad - notJudged.bad
  const ofGood = totals.good - notJudged.good
  const comparable = ofBad > 0 && ofGood > 0 && !severalModels
  const counts = comparable ? countsAtThresholds(Float64Array.from(scores), bad) : null
  const ranking = counts && rankingOfCounts(counts)
  return {
    ...totals,
    notJudged,
    table,
    catchRate: ofBad > 0 ? proportionOf(table.truePositive, ofBad) : null,
    falseAlarms: ofGood > 0 ? proportionOf(table.falsePositive, ofGood) : null,
    rocAuc: ranking?.rocAuc ?? null,
    averagePrecision: ranking?.averagePrecision ?? null,
    roc: counts && thinned(rocCurve(counts)!, mostPoints),
    precisionRecall: counts && thinned(precisionRecallCurve(counts)!, mostPoints),
    notes: statisticsNotes({ ...totals, notJudged, table }, { severalModels, weighted }),
  }
}
