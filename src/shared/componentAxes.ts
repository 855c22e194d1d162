import { firstDirection } from './directionAxes'
import type { PictureAxes } from './engineApi'

/**
 * Axes of a picture are columns of the table by their number; −1 is the log density; a principal component c of the model is
 * −2 − c; directions that no model is made of come behind all of these: see `directionAxes`.
 */
const logDensity = -1
const first = -2

/** @param component from 0 */
export const axisOfComponent = (component: number): number => first - component

/** From 0; null for an axis that is no principal component of the model. */
export const componentOfAxis = (axis: number): number | null =>
  axis <= first && axis > firstDirection ? first - axis : null

/** Whether a picture has something on one of its axes that is made of several columns. */
export const hasComponentAxis = ({ x, y }: PictureSides): boolean =>
  [x, y].some(({ column }) => column <= first)

/** What a component is called on an axis, in the field's own term. @param component from 0 */
export const componentName = (component: number): string => `PC ${component + 1}`

/** The axes that a picture was asked for: the log density beside a single one is no axis that can be asked for. */
export const askedAxes = ({ x, y }: PictureSides): PictureAxes => ({
  x: x.column,
  y: y.column === logDensity ? x.column : y.column,
})

interface PictureSides {
  x: { column: number }
  y: { column: number }
}
