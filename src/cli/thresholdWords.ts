import type { Flags } from '../shared/engineApi'
import type { Basis, ThresholdSettings } from '../shared/plan'

const words: Record<Basis, (by: ThresholdSettings) => string> = {
  percentile: ({ percentile }) => `at ${percentile} %`,
  count: ({ count }) => `for the ${count} least typical rows`,
  'good-batch': ({ falseAlarmRate }) => `for ${falseAlarmRate} % of good parts`,
  't-squared': ({ falseAlarmRate }) => `for ${falseAlarmRate} % of good parts, by T²`,
  'false-discovery': ({ falseDiscoveryRate }) =>
    `for ${falseDiscoveryRate} % good parts among those flagged`,
}

/** What a threshold was made from. */
export const thresholdWords = ({ basis, by }: Flags): string => words[basis](by)
