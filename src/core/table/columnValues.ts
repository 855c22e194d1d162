import { isMissing, parseNumber } from './numberLocale'
import type { Table } from './types'

/** One column, every cell read as a number. */
export interface ColumnValues {
  /** One value for each row; NaN where the cell is missing or not a number. */
  values: Float64Array
  /** Cells that are numbers. */
  numbers: number
  missing: number
  /** Cells that are neither a number nor missing. */
  notNumbers: number
  /** Whole numbers with a zero in front (`007`) in a column without decimals: names, not quantities. */
  zeroPadded: boolean
}

/** Reading a million cells takes longer than most answers, and every step after opening needs them. */
const known = new WeakMap<Table, Map<number, ColumnValues>>()

/** The values of one column; kept as long as the table, so they are not to be changed. */
export function columnValues(table: Table, column: number): ColumnValues {
  const columns = known.get(table) ?? new Map<number, ColumnValues>()
  known.set(table, columns)
  const values = columns.get(column) ?? readColumn(table, column)
  columns.set(column, values)
  return values
}

function readColumn(table: Table, column: number): ColumnValues {
  const cells = table.cells[column]
  const { decimal } = table.dialect
  const values = new Float64Array(cells.length)
  let missing = 0
  let notNumbers = 0
  let padded = false
  let integers = true
  for (let i = 0; i < cells.length; i++) {
    const cell = cells.at(i)
    const value = parseNumber(cell, decimal)
    values[i] = value
    if (Number.isNaN(value)) {
      if (isMissing(cell)) missing++
      else notNumbers++
    } else if (integers) {
      integers = Number.isInteger(value)
      padded ||= cell.includes('0') && /^\s*[+-]?0\d/.test(cell)
    }
  }
  return {
    values,
    numbers: cells.length - missing - notNumbers,
    missing,
    notNumbers,
    zeroPadded: padded && integers,
  }
}

/**
 * True for a column whose cells are mostly numbers (at least half of those that are not missing) and that
 * are quantities: only such a column can be fitted. The other cells are counted and named, never guessed.
 */
export const isNumeric = ({ numbers, notNumbers, zeroPadded }: ColumnValues): boolean =>
  numbers > 0 && numbers >= notNumbers && !zeroPadded
