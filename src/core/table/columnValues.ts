import { isMissing, parseNumber } from './numberLocale'
import { limitOf } from './numbers/absence'
import { parseCell } from './numbers/parseCell'
import { unitOfCells } from './numbers/unitOfCells'
import type { Table } from './types'

/** One column, every cell read as a number. */
export interface ColumnValues {
  /** One value for each row; NaN where the cell is missing or not a number. */
  values: Float64Array
  /** Cells that are numbers. */
  numbers: number
  /** Of these, those with more than digits, sign, decimal mark and exponent. */
  dressed: number
  /** Cells without a value: empty, a marker, or out of the range that can be measured. */
  missing: number
  /** Of the missing ones, those like `<0.05`. */
  outOfRange: number
  /** Cells that are neither a number nor missing. */
  notNumbers: number
  /** The unit behind every number of the column; null where there is none. */
  unit: string | null
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
  const format = table.formats[column]
  const unit = unitOfCells(cells, format)
  const values = new Float64Array(cells.length)
  let dressed = 0
  let missing = 0
  let outOfRange = 0
  let notNumbers = 0
  let padded = false
  let integers = true
  for (let i = 0; i < cells.length; i++) {
    const cell = cells.at(i)
    let value = parseNumber(cell, format.decimal)
    if (Number.isNaN(value)) {
      value = parseCell(cell, format, unit ?? '')
      if (!Number.isNaN(value)) dressed++
    }
    values[i] = value
    if (Number.isNaN(value)) {
      if (isMissing(cell)) missing++
      else if (limitOf(cell) !== null) outOfRange++
      else notNumbers++
    } else if (integers) {
      integers = Number.isInteger(value)
      padded ||= cell.includes('0') && /^\s*[+-]?0\d/.test(cell)
    }
  }
  return {
    values,
    numbers: cells.length - missing - outOfRange - notNumbers,
    dressed,
    missing: missing + outOfRange,
    outOfRange,
    notNumbers,
    unit,
    // Who says that it was measured knows better.
    zeroPadded: padded && integers && table.kinds[column] !== 'measurement',
  }
}

/**
 * True for a column whose cells are mostly numbers (at least half of those that are not missing) and that
 * are quantities: only such a column can be fitted. The other cells are counted and named, never guessed.
 */
export const isNumeric = ({ numbers, notNumbers, zeroPadded }: ColumnValues): boolean =>
  numbers > 0 && numbers >= notNumbers && !zeroPadded
