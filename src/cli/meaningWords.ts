import type { GoodBatch, GoodRate } from '../shared/api/goodBatch'
import type { ThresholdMeaning } from '../shared/api/thresholdMeaning'
import type { Analysis, Flags } from '../shared/engineApi'
import type { Basis, ThresholdSettings } from '../shared/plan'

/** 3 000, so that nobody counts zeros; of frequencies that are no whole numbers two decimals. */
export const grouped = (value: number): string =>
  String(Math.round(value * 100) / 100).replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ' ')

const because: Record<Basis, (by: ThresholdSettings) => string> = {
  percentile: ({ percentile }) => `because you asked for ${percentile} %`,
  count: ({ count }) => `because you asked for ${grouped(count)}`,
  'good-batch': ({ falseAlarmRate }) =>
    `those below the threshold that ${falseAlarmRate} % of good parts come to lie under`,
  't-squared': ({ falseAlarmRate }) =>
    `those beyond the limit of T² that ${falseAlarmRate} % of good parts pass`,
  'false-discovery': ({ falseDiscoveryRate }) =>
    `those of which ${falseDiscoveryRate} % at most are expected to be good`,
}

/** What the flags are, and how many rows are beyond what good rows give. */
export function meaningWords(
  { families }: Pick<Analysis, 'families'>,
  { count, ofFamilies, basis, by }: Flags,
  { judged, beyond, beyondFlagged, rough }: ThresholdMeaning,
): string[] {
  const rest = count - ofFamilies
  const few = families.filter(({ mark }) => mark !== 'normal').length
  const least = rest === 1 ? 'the least typical row' : `the ${grouped(rest)} least typical rows`
  const flagged = [
    ...(ofFamilies > 0 ? [`${grouped(ofFamilies)} of ${few === 1 ? 'a family that is' : 'families that are'} not normal`] : []),
    ...(rest > 0 ? [`${ofFamilies > 0 ? `${least} of the rest` : `${least} of ${grouped(judged)}`}, ${because[basis](by)}`] : []),
  ].join(' and ') // prettier-ignore
  return [
    ...(count > 0 ? [`Flagged ${count === 1 ? 'is' : 'are'} ${flagged}.`] : []),
    ...(beyond === null ? [] : [beyondWords(beyond, beyondFlagged, judged)]),
    ...(beyond === null ? [] : rough.map((why) => roughWords[why])),
  ]
}

function beyondWords(beyond: number, flagged: number, judged: number): string {
  const what = `beyond what ${grouped(judged)} good rows give`
  if (beyond === 0) return `No row is ${what}.`
  const unflagged = beyond - flagged
  const not = unflagged === 0 ? '' : `, ${grouped(unflagged)} of them not flagged`
  return beyond === 1
    ? `One row is ${what}${unflagged ? ', and is not flagged' : ''}: look at it first.`
    : `${grouped(beyond)} rows are ${what}${not}: look at them first.`
}

const roughWords = {
  fewRows: 'A family has hardly more rows than columns: how rare a row is, is only roughly known.',
  keptOut:
    'Many rows were kept out of the fit: if they are good, rows are less rare than it says here.',
}

/** What the next good batch gives. */
export function goodBatchWords(found: GoodBatch): string[] {
  const { rate, fewestRows, rows, ofRows, folds, by, families, notClean } = found
  const sample = rows < ofRows ? `a sample of ${grouped(rows)} rows in ` : ''
  const how = `found with ${sample}${folds} parts, each judged by a model of the others`
  if (fewestRows !== null)
    return [
      `Too few rows for a rate of ${by.falseAlarmRate} %: at least ${grouped(fewestRows)} good rows are needed, so the threshold flags nobody.`,
    ]
  if (rate === null) return []
  const each = families
    .map(({ family, rate: own }) => `family ${family + 1} ${rateText(own)}`)
    .join(', ')
  return [
    `Of the next good batch about ${rateText(rate)} would be flagged; ${how}.`,
    ...(each ? [`By family: ${each}.`] : []),
    ...(notClean.length > 0
      ? [`Conservative: this file is not clean (${notClean.map((why) => notCleanWords[why]).join(', ')}).`] // prettier-ignore
      : []),
  ]
}

const notCleanWords = {
  families: 'it has families that are not normal',
  beyond: 'it has rows beyond what good rows give',
  keptOut: 'many rows were kept out of the fit',
}

const rateText = ({ expected, low, high }: GoodRate): string =>
  `${percent(expected)} % (${percent(low)} to ${percent(high)} %)`

/** Two digits. */
const percent = (value: number): string =>
  value === 0 ? '0' : value >= 9.95 ? value.toFixed(0) : Number(value.toPrecision(2)).toString()
