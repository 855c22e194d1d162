import { dayText } from './calendar'
import { columnDates } from './dateValues'
import { createNotes } from './notes'
import { readDate, type DateReading } from './readDate'
import type { CellColumn, ColumnSummary, Table } from './types'

/** Cells looked at for one with day and month in numbers: columns of dates are written in one way. */
const looked = 100
/** Most columns tell soon, by a day after the 12th; only of the others every cell is read here. */
const lookedForOrder = 10_000

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

/** The first cell that is a date in either order; null where one of those below it tells which. */
function firstOpen(cells: CellColumn): { row: number; reading: DateReading } | null {
  let first: { row: number; reading: DateReading } | null = null
  let told = 0
  for (let row = 0; row < Math.min(cells.length, first ? lookedForOrder : looked); row++) {
    const reading = readDate(cells.at(row))
    if (!reading?.open) continue
    const { dayFirst, monthFirst } = reading
    if (Number.isNaN(dayFirst)) told--
    else if (Number.isNaN(monthFirst)) told++
    else first ??= { row, reading }
  }
  return told === 0 ? first : null
}
