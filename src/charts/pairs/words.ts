import { formatNumber, formatShare } from '../formatNumber'

/** What the matrix of pairs says; the window passes those of its language. */
export interface PairsWords {
  /** A cell: what stands across and what upwards. */
  pair(across: string, upwards: string): string
  /** A cell of the diagonal. */
  single(column: string): string
  family(number: number, weight: number): string
  /** Flagged rows: those that are drawn, of all. */
  flagged(drawn: number, count: number): string
  sample(drawn: number, total: number): string
  ellipses: string
  diagonal: string
  logScale(name: string): string
}

export const englishPairsWords: PairsWords = {
  pair: (across, upwards) => `${across} by ${upwards}`,
  single: (column) => `${column}: distribution`,
  family: (number, weight) => `Family ${number} · ${formatShare(weight)}`,
  flagged: (drawn, count) =>
    drawn < count
      ? `Flagged · the ${formatNumber(drawn)} most anomalous of ${formatNumber(count)}`
      : `Flagged · ${formatNumber(count)}`,
  sample: (drawn, total) =>
    `${formatNumber(drawn)} of ${formatNumber(total)} rows drawn in each cell`,
  ellipses: 'Ellipses hold 95 % of a family',
  diagonal: 'Diagonal: rows (bars) and marginal density of the model (line), of equal area',
  logScale: (name) => `${name}, log scale`,
}
