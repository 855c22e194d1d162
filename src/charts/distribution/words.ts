import { formatNumber } from '../formatNumber'

/** What the chart of the distribution says; the window passes those of its language. */
export interface DistributionWords {
  logDensity: string
  rows: string
  flagged(count: number): string
  notFlagged: string
  /** @param percentile null where it was not made from one */
  threshold(threshold: number, percentile: number | null): string
  /** Of a bar that holds all rows below its right edge. */
  reachesDownTo(smallest: number): string
}

export const englishDistributionWords: DistributionWords = {
  logDensity: 'Log density',
  rows: 'Rows',
  flagged: (count) => `Flagged · ${formatNumber(count)}`,
  notFlagged: 'Not flagged',
  threshold: (threshold, percentile) =>
    `Threshold ${formatNumber(threshold, 5)}${percentile === null ? '' : ` · ${formatNumber(percentile, 6)} %`}`,
  reachesDownTo: (smallest) => `First bar: all down to ${formatNumber(smallest, 5)}`,
}
