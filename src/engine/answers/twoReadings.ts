import { evidenceOf } from '../../core/table/numbers/evidence'
import { readingsOf } from '../../core/table/numbers/noteFormats'
import type { Table } from '../../core/table/types'
import type { TwoReadings } from '../../shared/importPreview'

const mostColumns = 6
const mostCells = 3

/** Cells of columns whose decimal mark is open, as the number they are with either mark. */
export function twoReadings(table: Table, open: readonly number[]): TwoReadings[] {
  return open.slice(0, mostColumns).flatMap((column) => {
    const found: TwoReadings[] = []
    for (const raw of table.cells[column]) {
      if (!evidenceOf(raw)?.either) continue
      const { '.': withPoint, ',': withComma } = readingsOf(raw)
      found.push({ column: table.names[column], raw, withPoint, withComma })
      if (found.length === mostCells) break
    }
    return found
  })
}
