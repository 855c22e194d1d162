import { percentileOfSorted } from '../../core/anomaly/percentile'
import type { Basis, ThresholdSettings } from '../../shared/plan'
import { byCount } from './byCount'
import { byFalseDiscovery } from './byFalseDiscovery'
import { byTSquared } from './byTSquared'
import { counted, type CountedCut } from './cut'
import type { Judged } from './judged'
import { goodBatchCut } from './goodBatchCut'

type CutBy = (judged: Judged, settings: ThresholdSettings) => CountedCut

const cutBy: Record<Basis, CutBy> = {
  percentile: byPercentile,
  count: byCount,
  'good-batch': goodBatchCut,
  't-squared': byTSquared,
  'false-discovery': byFalseDiscovery,
}

/** What a threshold is made from. */
export const basisOf = (judged: Judged, { basis }: ThresholdSettings): Basis =>
  basis ?? automatic(judged)

/** Which rows are flagged. @throws SettingInvalid for a basis that says nothing of these rows */
export const cutOf = (judged: Judged, settings: ThresholdSettings): CountedCut =>
  cutBy[basisOf(judged, settings)](judged, settings)

/** What is taken where nothing was said. */
const automatic = ({ smallSample }: Judged): Basis => (smallSample ? 't-squared' : 'percentile')

/** numpy's linear percentile of the typicalities of normal families' rows that lack no cell; others are flagged by the same. */
function byPercentile(judged: Judged, { percentile }: ThresholdSettings): CountedCut {
  const { typicality: values, notNormal, sorted } = judged
  const { complete } = sorted
  const threshold = percentileOfSorted(complete.values, percentile, complete.cumulativeWeights)
  const asked = Math.floor((percentile / 100) * complete.totalWeight)
  return counted({ basis: 'percentile', threshold, values, notNormal }, sorted, asked)
}
