import type { MassRaster } from '../../core/grid/massRaster'
import type { WindowLines } from '../../core/grid/windowLines'
import type { Point } from '../../core/grid/types'
import type { PictureAxes, PictureQuestion } from './picture'

/** A part of a picture in axis units, from its lower left corner to its upper right one. */
export interface PictureWindow {
  from: Point
  to: Point
}

/** So many rows are drawn one by one at most; of more, how many lie where. */
export const mostSingleRows = 40_000

/** Cells of a raster, each way. */
export const mostRasterCells = 4096

/** More selected rows than these are counted, but not named. */
export const mostEnclosed = 100_000

export interface RowsInWindowQuestion extends PictureQuestion {
  window: PictureWindow
  /** Cells of the raster, where there are too many rows to be drawn one by one. */
  columns: number
  rows: number
}

/** Judged rows with their places in a picture. */
export interface PlacedRows {
  row: Int32Array
  x: Float64Array
  y: Float64Array
  component: Int32Array
}

/** What of the rows a window of a picture shows: each of them, or how many lie where. */
export interface RowsInWindow {
  modelId: number
  /** Rows in the window. */
  count: number
  points: PlacedRows | null
  mass: MassRaster | null
}

export interface LinesInWindowQuestion extends PictureQuestion {
  window: PictureWindow
  /** Of the picture's contours. */
  depths: number[]
  /** Of its ellipses. */
  coverages: number[]
}

export interface LinesInWindow extends WindowLines {
  modelId: number
}

export interface NearestRowQuestion extends PictureQuestion {
  at: Point
  /** Pixels of one unit of each axis. */
  perUnit: Point
  /** In pixels. */
  radius: number
}

export interface EnclosedQuestion extends PictureAxes {
  modelId: number
  /** Corners of a closed line, in axis units. */
  polygon: Point[]
}

/** Rows inside a line that was drawn round them. */
export interface Enclosed {
  modelId: number
  count: number
  /** In the file's order, the first `mostEnclosed`. */
  rows: Int32Array
}

export interface PlacesQuestion extends PictureQuestion {
  rows: number[]
}
