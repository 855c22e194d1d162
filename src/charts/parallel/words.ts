import { formatNumber, formatShare } from '../formatNumber'

/** What parallel coordinates say; the window passes those of its language. */
export interface ParallelWords {
  /** Mean of a family; `number` counts from 1. */
  family(number: number, weight: number): string
  flagged(count: number): string
  selected: string
  /** Of the axis of standard deviations. */
  deviations: string
  limit(side: 'lower' | 'upper', value: number): string
  logScale(name: string): string
  /** How many of the rows that are not flagged are drawn. */
  others(drawn: number, total: number): string
  someFlagged(drawn: number, total: number): string
  /** Rows whose lines are broken. */
  broken(rows: number): string
  /** Rows with values beyond the axis of standard deviations. */
  beyond(rows: number, deviations: number): string
  axes(shown: number, columns: number): string
}

export const englishParallelWords: ParallelWords = {
  family: (number, weight) => `Mean of family ${number} · ${formatShare(weight)}`,
  flagged: (count) => `Flagged · ${formatNumber(count)}`,
  selected: 'Selected',
  deviations: 'Standard deviations from the mean',
  limit: (side, value) => `${side === 'lower' ? 'LSL' : 'USL'} ${formatNumber(value)}`,
  logScale: (name) => `${name}, log scale`,
  others: (drawn, total) =>
    drawn < total
      ? `${formatNumber(drawn)} of ${formatNumber(total)} rows that are not flagged are drawn, evenly chosen`
      : `${formatNumber(total)} rows that are not flagged`,
  someFlagged: (drawn, total) =>
    `the ${formatNumber(drawn)} most anomalous of ${formatNumber(total)} flagged rows are drawn`,
  broken: (rows) => `${formatNumber(rows)} drawn rows lack a cell: their lines are broken there`,
  beyond: (rows, deviations) =>
    `${formatNumber(rows)} drawn rows reach further than ${formatNumber(deviations)} standard deviations: they are at the edge there`,
  axes: (shown, columns) => `${formatNumber(shown)} of ${formatNumber(columns)} columns`,
}
