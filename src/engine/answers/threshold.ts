import { percentileOfSorted } from '../../core/anomaly/percentile'
import type { Basis, ThresholdSettings } from '../../shared/plan'
import { byCount } from './byCount'
import { byFalseDiscovery } from './byFalseDiscovery'
import { byGoodRows, placeOfGoodRow } from './byGoodRows'
import { byTSquared } from './byTSquared'
import { counted, type CountedCut } from './cut'
import type { Judged } from './judged'
import { goodBatchCut } from './goodBatchCut'

type CutBy = (judged: Judged, settings: ThresholdSettings) => CountedCut

const cutBy: Record<Basis, CutBy> = {
  percentile: byPercentile,
  count: byCount,
  'good-batch': byGoodBatch,
  't-squared': byTSquared,
  'false-discovery': byFalseDiscovery,
}

/** What a threshold is made from. */
export const basisOf = (judged: Judged, by: ThresholdSettings): Basis =>
  by.basis ?? automatic(judged, by)

/** Which rows are flagged. @throws SettingInvalid for a basis that says nothing of these rows */
export const cutOf = (judged: Judged, settings: ThresholdSettings): CountedCut =>
  cutBy[basisOf(judged, settings)](judged, settings)

/** What is taken where nothing was said: of few rows exact limits, of a batch what good rows give. */
function automatic({ smallSample, against }: Judged, { falseAlarmRate }: ThresholdSettings): Basis {
  if (smallSample) return 't-squared'
  if (!against) return 'percentile'
  return placeOfGoodRow(against.fittedRows, falseAlarmRate) > 0 ? 'good-batch' : 't-squared'
}

/** numpy's linear percentile of the typicalities of normal families' rows that lack no cell; others are flagged by the same. */
function byPercentile(judged: Judged, { percentile }: ThresholdSettings): CountedCut {
  const { typicality: values, notNormal, sorted } = judged
  const { complete } = sorted
  const threshold = percentileOfSorted(complete.values, percentile, complete.cumulativeWeights)
  const asked = Math.floor((percentile / 100) * complete.totalWeight)
  return counted({ basis: 'percentile', threshold, values, notNormal }, sorted, asked)
}

/** Of a batch by what the good rows give that it is judged by, else by those of the file itself. */
function byGoodBatch(judged: Judged, settings: ThresholdSettings): CountedCut {
  const { calibration } = judged
  return calibration ? byGoodRows(judged, calibration, settings) : goodBatchCut(judged, settings)
}
