import { IsodenseError } from '../errors'
import { columnValues, isNumeric } from './columnValues'
import type { ColumnLimits, Table } from './types'

/** Which rows of a table are out of tolerance. */
export interface OutOfTolerance {
  /** For each row 1 where a value is outside its limits. */
  any: Uint8Array
  /** For each row 1 where no value is outside, and one to be compared is missing: nobody knows. */
  incomplete: Uint8Array
  /** Columns of one row whose value is outside its limits. */
  columnsOf(row: number): number[]
}

/**
 * Compares every row with the limits. A value at a limit is in tolerance; a missing cell, or one
 * that is no number, is not out.
 * @throws IsodenseError ColumnNotNumeric
 */
export function outOfTolerance(table: Table, limits: readonly ColumnLimits[]): OutOfTolerance {
  const tests = limits.map(({ column, lower, upper }) => {
    const read = columnValues(table, column)
    if (!isNumeric(read)) {
      throw new IsodenseError(
        'ColumnNotNumeric',
        `Column “${table.names[column]}” has tolerance limits but holds no quantities.`,
      )
    }
    return { column, values: read.values, lower: lower ?? -Infinity, upper: upper ?? Infinity }
  })
  const any = new Uint8Array(table.rows)
  const incomplete = new Uint8Array(table.rows)
  // Comparisons with NaN are false: a cell without a number is not out.
  for (const { values, lower, upper } of tests) {
    for (let row = 0; row < any.length; row++) {
      if (values[row] < lower || values[row] > upper) any[row] = 1
      if (Number.isNaN(values[row])) incomplete[row] = 1
    }
  }
  any.forEach((isOut, row) => {
    if (isOut) incomplete[row] = 0
  })
  return {
    any,
    incomplete,
    columnsOf: (row) =>
      tests
        .filter(({ values, lower, upper }) => values[row] < lower || values[row] > upper)
        .map(({ column }) => column),
  }
}
