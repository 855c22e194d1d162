import { dayText } from '../../core/table/calendar'
import { openDates } from '../../core/table/openDates'
import { readDate } from '../../core/table/readDate'
import type { ColumnSummary, Table } from '../../core/table/types'
import type { DateReadings } from '../../shared/importPreview'

const mostColumns = 6
const mostCells = 3
/** A column of dates that are all the same day in either order is looked at no further. */
const looked = 10_000

/** Cells of columns of dates that nothing in the file decides, as the day they are in either order. */
export function dateReadings(table: Table, columns: ColumnSummary[]): DateReadings[] {
  return openDates(table, columns)
    .slice(0, mostColumns)
    .flatMap(({ column, row: first, order }) => {
      const found: DateReadings[] = []
      const cells = table.cells[column]
      const end = Math.min(cells.length, first + looked)
      for (let row = first; row < end && found.length < mostCells; row++) {
        const raw = cells.at(row)
        const reading = readDate(raw)
        if (!reading?.open || found.some((other) => other.raw === raw)) continue
        if (Number.isNaN(reading.dayFirst) || Number.isNaN(reading.monthFirst)) continue
        found.push({
          ...{ column: table.names[column], raw, taken: order },
          ...{ dayFirst: dayText(reading.dayFirst), monthFirst: dayText(reading.monthFirst) },
        })
      }
      return found
    })
}
