import type { PairsRows, PairsView } from '../../shared/api/pairs'
import { scaleOf, type PairsLayout } from './layout'

const reach = 7

/** The row whose mark in a cell is nearest to a place in pixels; null where none is near. The first of equally near ones. */
export function nearestDot(
  { columns }: Pick<PairsView, 'columns'>,
  sets: readonly (PairsRows | null)[],
  layout: PairsLayout,
  { column, row }: { column: number; row: number },
  place: { x: number; y: number },
): number | null {
  if (column === row) return null
  const x = scaleOf(columns[column].axis, layout.x(column), layout.cell.width)
  const y = scaleOf(columns[row].axis, layout.y(row), layout.cell.height, true)
  const c = columns.length
  let [nearest, least]: [number | null, number] = [null, reach * reach]
  for (const set of sets) {
    if (set === null || set.values.length !== set.row.length * c) continue
    for (let i = 0; i < set.row.length; i++) {
      const [dx, dy] = [
        x(set.values[i * c + column]) - place.x,
        y(set.values[i * c + row]) - place.y,
      ]
      const squared = dx * dx + dy * dy
      if (squared < least) [nearest, least] = [set.row[i], squared]
    }
  }
  return nearest
}
