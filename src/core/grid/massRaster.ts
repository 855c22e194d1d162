import type { Places } from './places'
import type { Point } from './types'

/** Rows counted in the cells of a grid over a window, on a scale that shows single rows beside thousands. */
export interface MassRaster {
  columns: number
  rows: number
  /**
   * columns × rows, the lowest line of cells first: 0 for no row, 1 for one, and in equal steps of the logarithm up to 255 for
   * the fullest cell.
   */
  levels: Uint8Array
  /** Rows in the fullest cell. */
  most: number
}

/** @param from the lower left corner, @param to the upper right one: outside of it, but at its edges, nothing is counted */
export function massRaster(
  { x, y }: Places,
  from: Point,
  to: Point,
  columns: number,
  rows: number,
): MassRaster {
  const counts = new Uint32Array(columns * rows)
  const [perX, perY] = [columns / (to.x - from.x), rows / (to.y - from.y)]
  for (let i = 0; i < x.length; i++) {
    const column = Math.floor((x[i] - from.x) * perX)
    const row = Math.floor((y[i] - from.y) * perY)
    if (column >= 0 && column < columns && row >= 0 && row < rows) counts[row * columns + column]++
  }
  let most = 0
  for (const count of counts) if (count > most) most = count
  return { columns, rows, levels: counted(counts, most), most }
}

function counted(counts: Uint32Array, most: number): Uint8Array {
  const step = most > 1 ? 254 / Math.log(most) : 0
  const levels = new Uint8Array(counts.length)
  for (let cell = 0; cell < counts.length; cell++) {
    const count = counts[cell]
    if (count > 0) levels[cell] = 1 + Math.round(step * Math.log(count))
  }
  return levels
}

/** Rows in a cell of a level. */
export const rowsAtLevel = (level: number, most: number): number =>
  level === 0 ? 0 : most ** ((level - 1) / 254)
