import { isCommon, mostRare, roundedOneIn } from '../../shared/oneIn'
import { formatCount, formatNumber } from '../formatNumber'

/** What stands at a threshold. */
export interface ThresholdPlace {
  /** Its log density, or typicality. */
  at: number
  /** One in so many good parts is as little typical; null where that is not known. */
  oneIn: number | null
  /** That is only roughly known. */
  rough: boolean
}

/** What the chart of the distribution says; the window passes those of its language. */
export interface DistributionWords {
  logDensity: string
  /** The same as the name of an axis, which says where typical rows are. */
  axis: string
  /** Of the ticks above the chart. */
  oneInAxis: string
  oneIn(count: number): string
  rows: string
  flagged(count: number): string
  notFlagged: string
  /**
   * How rare a row at the threshold is, or its log density where that is not known.
   *
   * @param percentile null where it was not made from one
   */
  threshold(place: ThresholdPlace, percentile: number | null): string
  /** Of a bar that holds all rows below its right edge. */
  reachesDownTo(smallest: number): string
}

export const englishDistributionWords: DistributionWords = {
  logDensity: 'Log density',
  axis: '← less typical · log density · more typical →',
  oneInAxis: 'Good parts that are this unusual',
  oneIn: (count) => `1 in ${formatCount(count)}`,
  rows: 'Rows',
  flagged: (count) => `Flagged · ${formatNumber(count)}`,
  notFlagged: 'Not flagged',
  threshold: (place, percentile) =>
    `Threshold${englishPlace(place)}${percentile === null ? '' : ` · ${formatNumber(percentile, 6)} %`}`,
  reachesDownTo: (smallest) => `First bar: all down to ${formatNumber(smallest, 5)}`,
}

function englishPlace({ at, oneIn, rough }: ThresholdPlace): string {
  if (oneIn === null) return ` ${formatNumber(at, 5)}`
  const rounded = roundedOneIn(oneIn)
  const fewer = rounded >= mostRare ? 'fewer than ' : ''
  const parts = isCommon(rounded) ? 'most' : `${fewer}1 in ${formatCount(rounded)}`
  return `: ${parts} good parts${rough ? ' (roughly)' : ''}`
}
