import type { Axis } from '../../core/grid/types'
import type { Clip } from './shapes'

export interface PairsSize {
  width: number
  height: number
  /** Taken by title, model line and legend. */
  top?: number
}

/** Where the cells of a matrix of c columns are: column by column from the left, row by row from above. */
export interface PairsLayout {
  count: number
  size: PairsSize
  cell: { width: number; height: number }
  /** Corner of a cell. */
  x(column: number): number
  y(row: number): number
  clip(column: number, row: number): Clip
}

export const margins = { left: 62, right: 12, bottom: 42, top: 8 }
const gap = 4
const smallest = 12

/** @param count of columns */
export function pairsLayout(count: number, size: PairsSize): PairsLayout {
  const top = margins.top + (size.top ?? 0)
  const room = (whole: number) => Math.max(smallest, (whole - gap * (count - 1)) / count)
  const width = room(size.width - margins.left - margins.right)
  const height = room(size.height - top - margins.bottom)
  const x = (column: number) => margins.left + column * (width + gap)
  const y = (row: number) => top + row * (height + gap)
  return {
    count,
    size,
    cell: { width, height },
    ...{ x, y },
    clip: (column, row) => ({ x: x(column), y: y(row), width, height }),
  }
}

/** The cell at a place; null between and beside them. */
export function cellAt(
  layout: PairsLayout,
  place: { x: number; y: number },
): { column: number; row: number } | null {
  const { count, cell } = layout
  const column = Math.floor((place.x - layout.x(0)) / (cell.width + gap))
  const row = Math.floor((place.y - layout.y(0)) / (cell.height + gap))
  if (column < 0 || row < 0 || column >= count || row >= count) return null
  const inside = place.x <= layout.x(column) + cell.width && place.y <= layout.y(row) + cell.height
  return inside ? { column, row } : null
}

/** Pixels of places on an axis along a cell; upwards where `flip`. */
export function scaleOf(
  { min, max }: Pick<Axis, 'min' | 'max'>,
  from: number,
  length: number,
  flip = false,
): (value: number) => number {
  return (value) => {
    const share = (value - min) / (max - min)
    return from + length * (flip ? 1 - share : share)
  }
}
