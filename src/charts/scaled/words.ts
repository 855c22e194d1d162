import { formatNumber, formatShare } from '../formatNumber'

/** What the scaled view says; the window passes those of its language. */
export interface ScaledWords {
  /** Name of an axis: `number` is 1 or 2, `share` its part of the variance. */
  component(number: number, share: number): string
  /** `number` counts from 1. */
  family(number: number, weight: number): string
  flagged(count: number): string
  loadings(shown: number, columns: number): string
  sample(drawn: number, total: number): string
}

export const englishScaledWords: ScaledWords = {
  component: (number, share) => `PC ${number} (${formatShare(share)})`,
  family: (number, weight) => `Family ${number} · ${formatShare(weight)}`,
  flagged: (count) => `Flagged · ${formatNumber(count)}`,
  loadings: (shown, columns) =>
    shown < columns
      ? `Loading · ${formatNumber(shown)} largest of ${formatNumber(columns)}`
      : 'Loading of a column',
  sample: (drawn, total) =>
    `${formatNumber(drawn)} of ${formatNumber(total)} rows drawn; every flagged row is drawn`,
}
