import { parseNumber } from '../../core/table/numberLocale'
import type { Table } from '../../core/table/types'
import type { TwoReadings } from '../../shared/importPreview'

const mostColumns = 6
const mostCells = 3

/** Cells of columns whose decimal mark is open, as the number they are with either mark. */
export function twoReadings(table: Table, open: readonly number[]): TwoReadings[] {
  return open.slice(0, mostColumns).flatMap((column) => {
    const found: TwoReadings[] = []
    for (const cell of table.cells[column]) {
      const raw = cell.trim()
      const mark = raw.includes(',') ? ',' : raw.includes('.') ? '.' : null
      const parts = mark === null ? [] : raw.split(mark)
      if (parts.length !== 2) continue
      const fraction = parseNumber(parts.join('.'), '.')
      const thousands = parseNumber(parts.join(''), '.')
      if (Number.isNaN(fraction) || Number.isNaN(thousands)) continue
      const [withPoint, withComma] = mark === '.' ? [fraction, thousands] : [thousands, fraction]
      found.push({ column: table.names[column], raw, withPoint, withComma })
      if (found.length === mostCells) break
    }
    return found
  })
}
