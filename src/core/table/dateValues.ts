import { dayNumber, millisecondsPerDay } from './calendar'
import { columnValues } from './columnValues'
import { timeOfNumber, timeOfSerialDay } from './dates'
import { namesDay, partOfDate } from './headerWords'
import { readDate } from './readDate'
import type { CellColumn, Table } from './types'

/** Dates of a column. */
export interface ColumnDates {
  /** Milliseconds since 1970 in UTC, for each row; NaN where a cell holds no date. */
  values: Float64Array
  dates: number
  /** Where day and month are numbers in front of the year; null where no cell is written so. */
  order: 'day first' | 'month first' | null
  /** Neither the column nor the file says which of them comes first; a person may. */
  open: boolean
}

const known = new WeakMap<CellColumn, { name: string; read: ColumnDates }>()

/** The times of a column; kept as long as its cells, so they are not to be changed. */
export const dateValues = (table: Table, column: number): Float64Array =>
  columnDates(table, column).values

export function columnDates(table: Table, column: number): ColumnDates {
  const cells = table.cells[column]
  const before = known.get(cells)
  const name = `${table.kinds[column]} ${table.dayFirst} ${table.names[column]}`
  if (before?.name === name) return before.read
  const read = readDates(table, column)
  known.set(cells, { name, read })
  return read
}

function readDates(table: Table, column: number): ColumnDates {
  const cells = table.cells[column]
  const dayFirst = new Float64Array(cells.length)
  const monthFirst = new Float64Array(cells.length)
  const inNumbers = numbersAsDates(table, column)
  let anyOpen = false
  for (let row = 0; row < cells.length; row++) {
    const cell = cells.at(row)
    const reading = cell === '' ? null : readDate(cell)
    dayFirst[row] = reading ? reading.dayFirst : inNumbers(row)
    monthFirst[row] = reading ? reading.monthFirst : dayFirst[row]
    anyOpen ||= reading?.open === true
  }
  const { order, open } = anyOpen
    ? orderOf(dayFirst, monthFirst, table)
    : { order: null, open: false }
  const values = order === 'month first' ? monthFirst : dayFirst
  const dates = values.reduce((count, time) => count + (Number.isNaN(time) ? 0 : 1), 0)
  return { values, dates, order, open }
}

/**
 * Day first or month first, as more of the column's cells are dates; where all are in either, as a person says,
 * or as it leaves the rows in order of time; then as the file's decimal comma says. What is read against the
 * order is no date.
 */
function orderOf(
  dayFirst: Float64Array,
  monthFirst: Float64Array,
  { dialect, dayFirst: said }: Table,
) {
  const sum = (times: Float64Array) =>
    times.reduce((count, time) => count + (Number.isNaN(time) ? 0 : 1), 0)
  const [days, months] = [sum(dayFirst), sum(monthFirst)]
  const decided = (isDayFirst: boolean, open = false) =>
    ({ order: isDayFirst ? 'day first' : 'month first', open }) as const
  if (days !== months) return decided(days > months)
  const [sortedDays, sortedMonths] = [isSorted(dayFirst), isSorted(monthFirst)]
  const isOpen = sortedDays === sortedMonths
  if (said !== undefined) return decided(said, isOpen)
  return isOpen ? decided(dialect.decimal === ',', true) : decided(sortedDays)
}

/** From first to last or from last to first. */
function isSorted(times: Float64Array): boolean {
  const present = times.filter((time) => !Number.isNaN(time))
  const steps = present.subarray(1).map((time, i) => Math.sign(time - present[i]))
  return steps.every((step) => step >= 0) || steps.every((step) => step <= 0)
}

/** How the numbers of a column are read as times: days of a spreadsheet only where its name is that of a date. */
function numbersAsDates(table: Table, column: number): (row: number) => number {
  const { values, numbers } = columnValues(table, column)
  if (numbers === 0) return () => NaN
  const name = table.names[column]
  if (partOfDate(name) === 'year') return (row) => dayNumber(values[row], 1, 1) * millisecondsPerDay
  const days = namesDay(name) || table.kinds[column] === 'date'
  return (row) => {
    const time = timeOfNumber(values[row])
    return Number.isNaN(time) && days ? timeOfSerialDay(values[row]) : time
  }
}
