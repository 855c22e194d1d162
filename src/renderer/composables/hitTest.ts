import type { Flags, Picture, Point } from '../../shared/engineApi'
import type { Projection } from './projection'

/** What is under the mouse. */
export interface Hit {
  /** Zero-based row of the file. */
  row: number
  x: number
  y: number
  component: number
}

interface Places {
  x: Float64Array
  y: Float64Array
}

/**
 * The drawn row nearest to a pixel, within `radius` pixels. Every drawn point is looked at: 50 000
 * take a fraction of a millisecond, and there is no index that a zoom could make stale.
 */
export function rowAt(
  pixel: Point,
  projection: Projection,
  { points, flags }: { points?: Picture['points']; flags?: Flags },
  radius: number,
): Hit | null {
  const nearestFlag = flags && nearest(pixel, projection, flags, radius)
  const nearestPoint = points && nearest(pixel, projection, points, radius)
  if (flags && nearestFlag && nearestFlag.distance <= (nearestPoint?.distance ?? Infinity)) {
    const i = nearestFlag.index
    return { row: flags.rows[i], x: flags.x[i], y: flags.y[i], component: flags.component[i] }
  }
  if (!points || !nearestPoint) return null
  const i = nearestPoint.index
  return { row: points.row[i], x: points.x[i], y: points.y[i], component: points.component[i] }
}

function nearest(pixel: Point, { x, y }: Projection, places: Places, radius: number) {
  let distance = radius * radius
  let index = -1
  for (let i = 0; i < places.x.length; i++) {
    const dx = x.offset + places.x[i] * x.scale - pixel.x
    const dy = y.offset + places.y[i] * y.scale - pixel.y
    const squared = dx * dx + dy * dy
    if (squared > distance) continue
    distance = squared
    index = i
  }
  return index < 0 ? null : { index, distance }
}
