import { IsodenseError } from '../../core/errors'
import { columnValues } from '../../core/table/columnValues'
import { columnDates } from '../../core/table/dateValues'
import type { Table } from '../../core/table/types'

/** Rows by the times in a column, earliest first; equal ones as in the file, those without a time after all others. */
export function byTime(table: Table, column: number, rows: Int32Array): Int32Array {
  const { values } = timesOf(table, column)
  return rows.toSorted((a, b) => compare(values[a], values[b]) || a - b)
}

/** What a column orders rows by: milliseconds since 1970 in UTC, or its numbers. Throws ColumnUnknown. */
export function timesOf(table: Table, column: number): { values: Float64Array; areDates: boolean } {
  if (column >= table.names.length) {
    throw new IsodenseError(
      'ColumnUnknown',
      `There is no column ${column + 1} to order the rows by.`,
    )
  }
  const { values, dates } = columnDates(table, column)
  // Hours or weeks alone are no dates, but have an order.
  return dates > 0
    ? { values, areDates: true }
    : { values: columnValues(table, column).values, areDates: false }
}

function compare(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b))
  return a - b
}
