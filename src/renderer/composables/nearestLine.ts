import type { ParallelRows } from '../../shared/api/parallel'

/** Lines of rows as they are drawn: n × a places. */
export interface DrawnLines {
  rows: ParallelRows
  places: Float64Array
}

/**
 * The row whose line is nearest to a place between two axes, up or down.
 *
 * @param x in axes: 1.5 is in the middle between the second and the third
 * @param y a place
 * @param reach largest distance in places
 * @returns index among the rows; −1 for none
 */
export function nearestLine(
  { rows, places }: DrawnLines,
  axes: number,
  { x, y }: { x: number; y: number },
  reach: number,
): number {
  const left = Math.min(Math.max(0, Math.floor(x)), Math.max(0, axes - 2))
  const right = Math.min(axes - 1, left + 1)
  const share = Math.min(1, Math.max(0, x - left))
  let [nearest, distance] = [-1, reach]
  for (let i = 0; i < rows.row.length; i++) {
    const from = places[i * axes + left]
    // A line that is broken on the other side still stands on its axis.
    const at = share === 0 ? from : from + share * (places[i * axes + right] - from)
    const away = Math.abs(at - y)
    if (away <= distance) [nearest, distance] = [i, away]
  }
  return nearest
}
