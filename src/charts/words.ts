import { formatNumber, formatShare } from './formatNumber'

/** What a picture says; the window passes those of its language. */
export interface PictureWords {
  /** `number` counts from 1. */
  family(number: number, weight: number): string
  flagged(count: number): string
  ellipses(coverages: number[]): string
  contours: string
  boundaries: string
  centroids: string
  curve: string
  selected: string
  logDensity: string
  marginal(shown: number, columns: number): string
  sample(drawn: number, total: number): string
}

export const englishWords: PictureWords = {
  family: (number, weight) => `Family ${number} · ${formatShare(weight)}`,
  flagged: (count) => `Flagged · ${formatNumber(count)}`,
  ellipses: (coverages) => `Ellipse · ${coverages.map(formatShare).join(', ')} of family`,
  contours: 'Density contours',
  boundaries: 'Decision boundary',
  centroids: 'Centroid',
  curve: 'Log density',
  selected: 'Selected row',
  logDensity: 'Log density',
  marginal: (shown, columns) =>
    `Marginal of ${shown} of ${columns} columns: density and regions leave the others out`,
  sample: (drawn, total) =>
    `${formatNumber(drawn)} of ${formatNumber(total)} rows drawn; every flagged row is drawn`,
}
