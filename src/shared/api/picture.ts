import type { Plan } from '../plan'

/**
 * A row of the file whose other values are held: the density is then that of what is on the axes given these, where the model and
 * the row allow that; see `Picture.slice`. The marginal density where it is missing.
 */
export type Slice = number | null | undefined

/**
 * Two columns of the table, or principal components (see `componentAxes`); or the same one twice: its log density then
 * stands on the second axis.
 */
export interface PictureAxes {
  x: number
  y: number
}

export interface PictureQuestion extends PictureAxes {
  modelId: number
  /** A column of the table with categories, or how unsure it is which component a row comes from; null for colours by family. */
  colourBy: number | 'uncertainty' | null
  assignment: Plan['assignment']
  /** Log-spaced where it is missing. */
  contours?: Plan['contours'] | undefined
  slice?: Slice
}
