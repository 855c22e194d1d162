import { columnDates } from './dateValues'
import { readDate, type DateReading } from './readDate'
import type { CellColumn, ColumnSummary, Table } from './types'

/** A column of dates of which nothing in the file says whether the day or the month comes first. */
export interface OpenDates {
  column: number
  /** As they are taken: as a person says, or as the file's decimal mark makes likely. */
  order: 'day first' | 'month first'
  /** The first cell that is a date in either order. */
  row: number
  reading: DateReading
}

/** Cells looked at for one with day and month in numbers: columns of dates are written in one way. */
const looked = 100
/** Most columns tell soon, by a day after the 12th; only of the others every cell is read here. */
const lookedForOrder = 10_000

export function openDates(table: Table, columns: ColumnSummary[]): OpenDates[] {
  return columns.flatMap(({ index, kind }) => {
    const first = kind === 'date' ? firstOpen(table.cells[index]) : null
    if (first === null) return []
    const { open, order } = columnDates(table, index)
    return open && order !== null ? [{ column: index, order, ...first }] : []
  })
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
