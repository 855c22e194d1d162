import type { OrderScale } from '../../shared/api/order'
import { englishDistributionWords, type ThresholdPlace } from '../distribution/words'
import { formatNumber } from '../formatNumber'

export interface OrderThreshold extends ThresholdPlace {
  /** The share it was made from, in per cent; null where it was made from something else. */
  percentile: number | null
}

/** What the chart of the rows in their order says; the window passes those of its language. */
export interface OrderWords {
  /** Name of the axis along which rows stand. */
  along(scale: OrderScale, column: string | null): string
  /** What rows are ranked by, as the name of an axis that says where typical rows are. */
  axis: string
  /** Of the ticks beside the chart. */
  oneInAxis: string
  oneIn(count: number): string
  threshold(threshold: OrderThreshold): string
  flagged(count: number): string
  others: string
  notJudged(count: number): string
  selected: string
  /** What bands are: of so many rows in so many stretches. */
  bands(rows: number, stretches: number): string
  middleHalf: string
  median: string
  lowest: string
  withoutPlace(rows: number, flagged: number): string
  reachesDownTo(smallest: number): string
  /** Of the flagged rows only so many are drawn. */
  someFlagged(drawn: number, count: number): string
}

export const englishOrderWords: OrderWords = {
  along: (scale, column) =>
    column === null ? (scale === 'line' ? 'Line of the file' : 'Row of the file') : column,
  axis: englishDistributionWords.axis,
  oneInAxis: englishDistributionWords.oneInAxis,
  oneIn: englishDistributionWords.oneIn,
  threshold: ({ percentile, ...place }) => {
    const value = englishDistributionWords.threshold({ ...place, oneIn: null }, null)
    const rare = place.oneIn === null ? '' : englishDistributionWords.threshold(place, null).replace('Threshold: ', ' · ') // prettier-ignore
    return `${value}${rare}${percentile === null ? '' : ` · ${formatNumber(percentile, 6)} %`}`
  },
  flagged: (count) => `Flagged · ${formatNumber(count)}`,
  others: 'Not flagged',
  notJudged: (count) => `Not judged · ${formatNumber(count)}`,
  selected: 'Selected',
  bands: (rows, stretches) =>
    `${formatNumber(rows)} rows in ${formatNumber(stretches)} stretches: lowest, middle half and median of each; flagged rows are drawn one by one`,
  middleHalf: 'Middle half',
  median: 'Median',
  lowest: 'Lowest',
  withoutPlace: (rows, flagged) =>
    `${formatNumber(rows)} rows have no value there and are not shown, ${formatNumber(flagged)} of them flagged`,
  reachesDownTo: (smallest) => `▼ beyond the axis, down to ${formatNumber(smallest, 5)}`,
  someFlagged: (drawn, count) =>
    `The ${formatNumber(drawn)} most anomalous of ${formatNumber(count)} flagged rows are drawn`,
}
