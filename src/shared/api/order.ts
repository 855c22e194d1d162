/** What rows stand along: the lines of the file, or the values of a column, which are times where they are dates. */
export type OrderAlong = 'file' | { column: number }

/** A stretch of what rows stand along; null: all of it. */
export interface OrderSight {
  from: number
  to: number
}

/**
 * What places are: lines of the file; numbers of its rows, from 1, where lines do not count up; milliseconds since 1970 in
 * UTC; or the numbers of a column.
 */
export type OrderScale = 'line' | 'row' | 'time' | 'number'

/** n rows with their places, ascending, and what they are ranked by. */
export interface OrderRows {
  row: Int32Array
  line: Int32Array
  at: Float64Array
  /** Typicality: the log density where all families are normal. */
  value: Float64Array
  component: Int32Array
}

/** Many rows in stretches of equal length; b of them. */
export interface OrderBands {
  /** b + 1, ascending. A row at an edge belongs to the stretch that begins there. */
  edges: Float64Array
  /** b: judged rows. */
  count: Int32Array
  /** b each, of the typicalities of these rows; NaN where there is none. */
  lowest: Float64Array
  lowerQuartile: Float64Array
  median: Float64Array
  upperQuartile: Float64Array
}

/** The judged rows of a model in an order, with what they are ranked by. */
export interface OrderView {
  modelId: number
  along: OrderAlong
  scale: OrderScale
  /** First and last place of all rows, judged or not. */
  extent: OrderSight
  /** From and to where the axis of the typicality goes; rows below `low` are marked at its edge. */
  low: number
  high: number
  /** The smallest typicality, which may lie far below `low`. */
  smallest: number
  /** Judged rows that have a place. */
  rows: number
  /** Rows of the model, judged or not, that have none: a date is missing. */
  withoutPlace: number
  /** What was asked for, and how many judged rows are there. */
  sight: OrderSight
  inSight: number
  /** One by one; null where they are too many, which then stand in bands. */
  points: OrderRows | null
  bands: OrderBands | null
}

/** Rows that are marked one by one in an order. */
export interface OrderFlags {
  modelId: number
  along: OrderAlong
  /** At most `mostOrderFlags` of those that have a place, in the order of the flags: a higher threshold only adds to them. */
  flagged: OrderRows
  /** Flagged rows, and how many of them have no place. */
  count: number
  withoutPlace: number
  /** Places of rows that are not judged, ascending; of very many some that lie apart. `count` is exact. */
  notJudged: { at: Float64Array; count: number }
}

/** So many rows stand one by one; of more there are bands. */
export const mostOrderPoints = 5_000
/** So many flagged rows come in one answer. */
export const mostOrderFlags = 50_000
/** Selected rows that are marked. */
export const mostOrderSelected = 10_000
