import { figure } from './figure'
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

/** The threshold, in the words of what rows are judged by. @param scale what the scores are called */
export function thresholdLine(flags: Flags, scale: string): string {
  const { basis, threshold } = flags
  if (basis === 't-squared')
    return `Threshold: a T² that fewer than ${threshold * 100} % of good parts exceed (Beta and F laws)`
  const at = Number.isFinite(threshold)
    ? figure(threshold)
    : threshold > 0
      ? 'above all'
      : 'below all'
  return `Threshold: ${scale} ${at} ${thresholdWords(flags)}`
}

/** Rows that the basis says nothing of are neither flagged nor passed. */
export const notJudgedWords = ({ notJudged }: Flags): string =>
  notJudged > 0 ? `; ${notJudged} not judged, which is not passed` : ''
