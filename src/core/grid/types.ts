export interface Point {
  x: number
  y: number
}

export interface Axis {
  /** Column of the table; `logDensityColumn` where the axis is not a column of the table. */
  column: number
  name: string
  min: number
  max: number
  /**
   * Of a principal component: its share of the variance of all columns; of a direction that separates: its share of the
   * variance between the components, against that within them.
   */
  share?: number
  /** Of what is made of several columns: those with the largest loadings, largest first. */
  largest?: { name: string; loading: number }[]
  /** Places on the axis are logarithms to base 10 of the user's values. */
  log: boolean
}

/** How far below the peak contours are drawn: evenly on a log scale, or where they hold given shares of the rows. */
export type ContourKind = 'log' | 'coverage'

/** `Axis.column` of the second axis of a picture of one column: the log density. */
export const logDensityColumn = -1

/** Everything the picture of a model shows, for two axes, in axis units (see `Axis.log`). */
export interface PictureGeometry {
  x: Axis
  /**
   * A column, or the log density of `x`'s column where both axes name the same column (always so in
   * a model of one column): every point then lies on `curve`.
   */
  y: Axis
  /** True where the model has more columns than are shown: density and regions are those of the marginal. */
  marginal: boolean
  /** Fitted rows, all or a stated sample. */
  points: {
    row: Int32Array
    x: Float64Array
    y: Float64Array
    component: Int32Array
    total: number
  }
  centroids: { component: number; weight: number; x: number; y: number }[]
  /** Closed lines: the first point is repeated at the end. Empty in a picture of one column. */
  ellipses: { component: number; coverage: number; line: Point[] }[]
  /**
   * Rings of equal density, first point repeated at the end: `depth` is log f_max − log f,
   * `logDensity` the density itself, per unit of
   * the user's columns, `mass` the probability inside, `coverage` the share that it was drawn for, if for one. Empty in a
   * picture of one column.
   */
  contours: {
    depth: number
    logDensity: number
    mass: number
    coverage?: number
    rings: Point[][]
  }[]
  /** Where the most responsible component changes; may reach beyond the axes. */
  boundaries: Point[][]
  /** Only in a picture of one column: its log density along the x axis. */
  curve?: Point[]
}
