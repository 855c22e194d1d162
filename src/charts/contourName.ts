import type { PictureGeometry } from '../core/grid/types'
import type { Scene } from './input'

/** The contours in the legend: what the innermost and the outermost hold. */
export function contourName({ picture, words }: Scene): string {
  const masses = picture.contours.map(({ mass }) => mass).filter(Number.isFinite)
  if (masses.length === 0) return words.contours
  return words.contoursHolding(Math.min(...masses), Math.max(...masses))
}

/**
 * The probability inside the tightest contour round a place, for its hover text; null where the place
 * lies outside them all.
 *
 * @param logDensity of the place, of the two columns shown
 */
export function massAround(
  contours: PictureGeometry['contours'],
  logDensity: number,
): number | null {
  const round = contours.filter((contour) => contour.logDensity <= logDensity)
  return round.length === 0 ? null : Math.min(...round.map(({ mass }) => mass))
}
