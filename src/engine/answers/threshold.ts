import { percentileOfSorted } from '../../core/anomaly/percentile'
import { IsodenseError } from '../../core/errors'
import type { Basis, ThresholdSettings } from '../../shared/plan'
import type { FamilyScores } from '../familyScore'
import type { SortedScores } from '../sortedScores'
import { counted, type CountedCut } from './cut'

/** What a threshold is taken of: a model, or the scores of a large file. */
export interface Judged extends FamilyScores {
  sorted: SortedScores
}

type CutBy = (judged: Judged, settings: ThresholdSettings) => CountedCut

const cutBy: Record<Basis, CutBy> = {
  percentile: byPercentile,
  count: notYet,
  'good-batch': notYet,
  't-squared': notYet,
  'false-discovery': notYet,
}

/** Which rows are flagged. @throws SettingInvalid for a basis that says nothing of these rows */
export const cutOf = (judged: Judged, settings: ThresholdSettings): CountedCut =>
  cutBy[settings.basis ?? automatic(judged)](judged, settings)

/** What is taken where nothing was said. */
const automatic = (_: Judged): Basis => 'percentile'

/** numpy's linear percentile of the typicalities of normal families' rows. */
function byPercentile(judged: Judged, { percentile }: ThresholdSettings): CountedCut {
  const { typicality: values, notNormal, sorted } = judged
  const { normal } = sorted
  const threshold = percentileOfSorted(normal.values, percentile, normal.cumulativeWeights)
  const asked = Math.floor((percentile / 100) * normal.totalWeight)
  return counted({ basis: 'percentile', threshold, values, notNormal }, sorted, asked)
}

function notYet(_: Judged, { basis }: ThresholdSettings): never {
  throw new IsodenseError('SettingInvalid', `A threshold by ${basis} is not known.`)
}
