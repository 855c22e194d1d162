/** The two columns in which a row stands out most, given its other values. */
export interface StandsOut {
  modelId: number
  row: number
  /** Columns of the table. */
  x: number
  y: number
  /** Mahalanobis distance of the two values from what the others say of them. */
  distance: number
  /** The row looks ordinary in the picture of these two, too: it stands out in the slice through it. */
  ordinary: boolean
  /** A slice through the row can be taken: it has all cells. */
  sliceable: boolean
}
