import { dayText } from './calendar'
import { columnDates } from './dateValues'
import { lineOfCell } from './lineOfCell'
import { createNotes, type Notes } from './notes'
import { openDates } from './openDates'
import { readDate } from './readDate'
import type { CellColumn, ColumnSummary, Table } from './types'

/**
 * Notes the columns of dates of which nothing says whether the day or the month comes first; where a person
 * has said it, those whose cells say otherwise.
 */
export function noteDates(table: Table, columns: ColumnSummary[]): Notes {
  if (table.dayFirst !== undefined) return noteContradictions(table, columns, table.dayFirst)
  const notes = createNotes()
  for (const { column, order, row, reading } of openDates(table, columns)) {
    notes.add(
      'columns of dates that can be read two ways',
      () =>
        `Dates of column “${table.names[column]}” can be read two ways: "${table.cells[column].at(row)}" ` +
        `(line ${lineOfCell(table, row, column)}) is ${dayText(reading.dayFirst)} or ${dayText(reading.monthFirst)}; ` +
        `they are taken as ${order}.`,
      lineOfCell(table, row, column),
    )
  }
  return notes
}

function noteContradictions(table: Table, columns: ColumnSummary[], said: boolean): Notes {
  const notes = createNotes()
  for (const { index, name, kind } of columns) {
    if (kind !== 'date') continue
    const { order } = columnDates(table, index)
    if (order === null || (order === 'day first') === said) continue
    const row = firstAgainst(table.cells[index], said)
    notes.add(
      'columns of dates that are not as was said',
      () =>
        `Dates of column “${name}” are taken as ${order}, although ${said ? 'the day' : 'the month'} was said to come first: ` +
        `"${table.cells[index].at(row)}" (line ${lineOfCell(table, row, index)}) is no date otherwise.`,
      lineOfCell(table, row, index),
    )
  }
  return notes
}

/** The first cell that is no date in the order that was said. */
function firstAgainst(cells: CellColumn, said: boolean): number {
  for (let row = 0; row < cells.length; row++) {
    const reading = readDate(cells.at(row))
    if (reading?.open && Number.isNaN(said ? reading.dayFirst : reading.monthFirst)) return row
  }
  return 0
}
