import { formatNumber, formatShare } from './formatNumber'

/** What a picture says; the window passes those of its language. */
export interface PictureWords {
  /** `number` counts from 1. */
  family(number: number, weight: number): string
  /** What stands beside a centroid; `number` counts from 1. */
  centroid(number: number): string
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
  centroid: String,
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

/** What the layers say that not every picture has. */
export interface LayerWords {
  /** Of a picture with a principal component on an axis. */
  marginalOfComponents: string
  /** What a direction is: how much is along it, and the columns that have most to do with it. */
  madeOf(axis: string, of: 'variance' | 'separation', share: number, columns: string[]): string
  /** Of a picture of the slice through a row, by its line in the file. */
  sliceThrough(line: number): string
  /** Flagged rows whose place in the picture is ordinary. */
  ordinaryHere(count: number, flagged: number): string
  /** All rows, counted where they lie. */
  counted(total: number): string
  /** Of the scale that says how many rows lie at a place. */
  rowsPerPlace: string
  /** Some rows of all. */
  drawnOf(drawn: number, total: number): string
  /** Where not every flagged row has a ring. */
  flaggedDrawn(drawn: number, count: number): string
  /** Name of a logarithmic axis. */
  logScale(name: string): string
  /** Name of the contours, with the smallest and the largest share of the rows that one holds. */
  contoursHolding(least: number, most: number): string
  /** A limit's own label. */
  limit(side: 'lower' | 'upper', value: number): string
  limits: string
  /** Of limits that lie beyond the axes: each with its column. */
  limitsOutside(limits: string[]): string
  colouredBy(column: string): string
  /** How unsure it is which family a row comes from. */
  uncertainty: string
  /** Values of a column to colour by that are too many for a colour each. */
  otherCategories(count: number): string
  noCategory: string
  /** Points that are in no cluster that is known. */
  noCluster: string
  /** `number` counts from 1. */
  cluster(number: number, size: number): string
  clusters: string
  /** Rows drawn from the model; `drawn` of them are in the picture. */
  generated(count: number, drawn: number): string
}

export const englishLayerWords: LayerWords = {
  marginalOfComponents:
    'Marginal: density and regions are those of the two axes, all else left out',
  madeOf: (axis, of, share, columns) =>
    `${axis}: ${formatShare(share)} of the ${of === 'variance' ? 'variance' : 'separation of the families'}, mostly ${columns.join(', ')}`,
  sliceThrough: (line) => `Slice through row line ${line}: the other columns held at its values`,
  ordinaryHere: (count, flagged) =>
    `${formatNumber(count)} of the ${formatNumber(flagged)} flagged rows look normal here (dashed rings)`,
  counted: (total) =>
    `All ${formatNumber(total)} rows, counted where they lie; flagged ones are drawn one by one`,
  rowsPerPlace: 'Rows at a place',
  drawnOf: (drawn, total) => `${formatNumber(drawn)} of ${formatNumber(total)} rows drawn`,
  flaggedDrawn: (drawn, count) =>
    `The ${formatNumber(drawn)} most anomalous of ${formatNumber(count)} flagged rows are drawn`,
  logScale: (name) => `${name}, log scale`,
  contoursHolding: (least, most) => `Contours hold ${heldPercent(least)} … ${heldPercent(most)} %`,
  limit: (side, value) => `${side === 'lower' ? 'LSL' : 'USL'} ${formatNumber(value)}`,
  limits: 'Tolerance limits',
  limitsOutside: (limits) => `Outside the picture: ${limits.join(', ')}`,
  colouredBy: (column) => `Coloured by ${column}`,
  uncertainty: 'uncertainty (1 − largest responsibility)',
  otherCategories: (count) => `Other (${formatNumber(count)})`,
  noCategory: '(none)',
  noCluster: '(no cluster)',
  cluster: (number, size) => `Cluster ${number} · ${formatNumber(size)}`,
  clusters: 'k-means: circle, centre',
  generated: (count, drawn) =>
    drawn < count
      ? `Generated (${formatNumber(count)}, ${formatNumber(drawn)} drawn), not measured`
      : `Generated (${formatNumber(count)}), not measured`,
}

/**
 * A probability in per cent, with one digit more where it is nearly all; one that would be rounded to
 * all is said to be above.
 */
export function heldPercent(mass: number): string {
  if (mass < 1 && mass > 0.9999) return '> 99.99'
  return formatNumber(100 * mass, mass > 0.99 ? 4 : 3)
}
