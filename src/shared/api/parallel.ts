/** As the columns stand in the model, or those first in which flagged rows lie furthest from their families. */
export const parallelOrders = ['columns', 'separation'] as const
export type ParallelOrder = (typeof parallelOrders)[number]

export interface ParallelAxis {
  /** Place among the columns of the model. */
  column: number
  name: string
  /** Where the file tells it. */
  unit: string | null
  log: boolean
  /** Smallest and largest value of all judged rows, in the user's units. */
  min: number
  max: number
  /**
   * Of the normal families together; of a log column of its logarithm to base 10. `sd` is null where it takes too long to find.
   */
  mean: number
  sd: number | null
  /**
   * By how much more flagged rows lie from the mean of their family than others do, in standard deviations, on average; no row counts
   * for more than 10.
   */
  separation: number
}

/** n rows. */
export interface ParallelRows {
  row: Int32Array
  line: Int32Array
  component: Int32Array
  /** n × a, in the user's units; NaN where a row has no value, or none that the axis can hold. */
  values: Float64Array
}

/** The mean of a family on each axis, with its standard deviation; of a log column those of its logarithm to base 10. */
export interface ParallelFamily {
  component: number
  weight: number
  mean: number[]
  sd: (number | null)[]
}

export interface ParallelView {
  modelId: number
  /** Columns of the model; the axes are some of them, in the order asked for. */
  columns: number
  from: number
  axes: ParallelAxis[]
  /** An even sample of the rows that are not flagged, of so many. */
  others: ParallelRows
  othersTotal: number
  /** The most anomalous of the flagged rows, of so many. */
  flagged: ParallelRows
  flaggedTotal: number
  families: ParallelFamily[]
}

/** Values of a column, both ends included. */
export interface ColumnInterval {
  /** Place among the columns of the model. */
  column: number
  from: number
  to: number
}

/** The judged rows whose values lie in all of some intervals. */
export interface RowsWithin {
  modelId: number
  count: number
  /** The first `mostWithin` of them in the file. */
  rows: Int32Array
}

export const mostAxes = 12
export const mostParallelOthers = 1_500
export const mostParallelFlagged = 2_000
/** Selected rows that are drawn. */
export const mostParallelSelected = 500
export const mostWithin = 100_000
