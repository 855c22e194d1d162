import { IsodenseError } from '../../core/errors'
import { columnValues } from '../../core/table/columnValues'
import { columnDates } from '../../core/table/dateValues'
import type { Table } from '../../core/table/types'

/** Rows by the times in a column, earliest first; equal ones as in the file, those without a time after all others. */
export function byTime(table: Table, column: number, rows: Int32Array): Int32Array {
  if (column >= table.names.length) {
    throw new IsodenseError(
      'ColumnUnknown',
      `There is no column ${column + 1} to order the rows by.`,
    )
  }
  const { values, dates } = columnDates(table, column)
  // Hours or weeks alone are no dates, but have an order.
  const times = dates > 0 ? values : columnValues(table, column).values
  return rows.toSorted((a, b) => compare(times[a], times[b]) || a - b)
}

function compare(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b))
  return a - b
}
