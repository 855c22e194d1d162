import { thresholdFor } from '../../core/anomaly/expectedRate'
import type { ThresholdSettings } from '../../shared/plan'
import { knownCrossFit } from '../goodBatchFit'
import type { FamilyScores } from '../familyScore'
import type { SortedScores } from '../sortedScores'
import { counted, type CountedCut } from './cut'

/**
 * The threshold below which the rate asked for of good rows comes to lie, going by rows that had no part in the model that judged them.
 * It is for the next batch: of the rows at hand, which had their part in the model, somewhat fewer are below it. Where they are too
 * few for the rate, or there is a first look only, none is.
 */
export function goodBatchCut(
  judged: FamilyScores & { sorted: SortedScores },
  { falseAlarmRate }: ThresholdSettings,
): CountedCut {
  const { typicality: values, notNormal, sorted } = judged
  const known = knownCrossFit(judged)
  const asked = known && thresholdFor(known.fresh, falseAlarmRate / 100)
  const threshold = asked ?? sorted.normal.values[0] ?? 0
  return counted({ basis: 'good-batch', threshold, values, notNormal }, sorted, 0)
}
