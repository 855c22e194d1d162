import { dayText } from './calendar'
import { columnDates } from './dateValues'
import { createNotes } from './notes'
import { readDate, type DateReading } from './readDate'
import type { CellColumn, ColumnSummary, Table } from './types'

/** Cells looked at for one with day and month in numbers: columns of dates are written in one way. */
const looked = 100

/** Notes the columns of dates of which nothing says whether the day or the month comes first. */
export function noteDates(table: Table, columns: ColumnSummary[]): string[] {
  const notes = createNotes()
  for (const { index, name, kind } of columns) {
    const first = kind === 'date' ? firstOpen(table.cells[index]) : null
    if (first === null) continue
    const { open, order } = columnDates(table, index)
    if (!open) continue
    const { row, reading } = first
    notes.add(
      'columns of dates that can be read two ways',
      () =>
        `Dates of column “${name}” can be read two ways: "${table.cells[index].at(row)}" ` +
        `(line ${table.lines[row]}) is ${dayText(reading.dayFirst)} or ${dayText(reading.monthFirst)}; ` +
        `they are taken as ${order}.`,
    )
  }
  return notes.list()
}

/** The first cell that is a date in either order. */
function firstOpen(cells: CellColumn): { row: number; reading: DateReading } | null {
  for (let row = 0; row < Math.min(cells.length, looked); row++) {
    const reading = readDate(cells.at(row))
    const either = reading?.open && !Number.isNaN(reading.dayFirst + reading.monthFirst)
    if (either) return { row, reading }
  }
  return null
}
