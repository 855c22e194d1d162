import type { Axis } from '../../core/grid/types'

/** Columns that are shown at once at most. */
export const mostPairsColumns = 12
/** Rows that are named at once at most: the most anomalous of the flagged ones, and those selected. */
export const mostPairsRows = 500

/** One column of the matrix: its axis, and how rows and model are spread along it. */
export interface PairsColumn {
  axis: Axis
  /** One more than `shares`, ascending, in axis units. */
  edges: Float64Array
  /** Share of the rows, by frequency, in each bin per axis unit: the area is 1. */
  shares: Float64Array
  /** The mixture's marginal density per axis unit, whose area is 1 as well. */
  density: { at: Float64Array; value: Float64Array }
}

/** Rows with their places in some columns. */
export interface PairsRows {
  modelId: number
  row: Int32Array
  component: Int32Array
  /** m × c, in axis units; NaN where a row has no value. */
  values: Float64Array
}

/** Everything the matrix of pairs shows but flagged and selected rows. */
export interface PairsView {
  modelId: number
  columns: PairsColumn[]
  /** A sample of the rows, or all. */
  points: PairsRows
  /** Rows that the model was fitted to. */
  total: number
  /** Of each component its share and, for each pair of columns x < y, the line that holds 95 % of it, x and y in turn. */
  components: { weight: number; ellipses: { x: number; y: number; line: Float64Array }[] }[]
  /** c × c: correlations of the rows, by frequency; of log columns those of their logarithms. */
  correlations: Float64Array
}

/** c × c: how far a row is in two columns from what its other values say of them; NaN on the diagonal. */
export interface PairDistances {
  modelId: number
  row: number
  distances: Float64Array
}
