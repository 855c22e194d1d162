import { isMissing, parseNumber } from './numberLocale'
import { limitOf } from './numbers/absence'
import { evidenceOf } from './numbers/evidence'
import { isRounded } from './numbers/isRounded'
import { mayBeNumber, valueOf } from './numbers/parseCell'
import { undress, type Undressed } from './numbers/undress'
import { unitOfCells } from './numbers/unitOfCells'
import { kindsReadWith } from './records/plainNumbers'
import type { CellColumn, ColumnKind, NumberFormat, Table } from './types'

/** Cells of a kind: how many, and the row of the first. */
export interface Count {
  cells: number
  row: number
}

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
  /** Of these, those that are numbers in another notation than the column's; null where there is none. */
  otherwise: Count | null
  /** Currency and percent signs at numbers. */
  signs: ReadonlyMap<string, Count>
  /** The unit behind every number of the column; null where there is none. */
  unit: string | null
  /** Numbers with more digits than a double holds; null where there is none. */
  rounded: Count | null
  /** Whole numbers with a zero in front (`007`) in a column without decimals: names, not quantities. */
  zeroPadded: boolean
  /** … or with more digits than a double holds, of which two could become one number. */
  tooLong: boolean
  /** Whether it is numeric, where other rows of the file have told; see `isNumeric`. */
  decided?: boolean
}

/** What of a table says how a column is read. */
type Columns = Pick<Table, 'cells' | 'formats' | 'kinds' | 'decided'>

/** Reading a million cells takes longer than most answers, and every step after opening needs them. */
const known = new WeakMap<
  CellColumn,
  { format: NumberFormat; kind: ColumnKind | null; read: ColumnValues }
>()

/** The values of one column; kept as long as its cells, so they are not to be changed. */
export function columnValues(table: Columns, column: number): ColumnValues {
  const cells = table.cells[column]
  const format = table.formats[column]
  const kind = table.kinds[column]
  const before = known.get(cells)
  const same =
    before?.kind === kind &&
    before.format.decimal === format.decimal &&
    before.format.group === format.group
  if (same) return before.read
  const read = readColumn(cells, format, kind, table.decided?.[column])
  known.set(cells, { format, kind, read })
  return read
}

/** Gives up the values that are kept; asked for again, they are read from the cells again. */
export function forgetColumnValues({ cells }: Pick<Table, 'cells'>): void {
  for (const column of cells) known.delete(column)
}

function readColumn(
  cells: CellColumn,
  format: NumberFormat,
  kind: ColumnKind | null,
  decided?: { unit: string | null; numeric: boolean },
): ColumnValues {
  const unit = decided === undefined ? unitOfCells(cells, format) : decided.unit
  const plain = cells.plain?.()
  const readable = kindsReadWith(format.decimal)
  const values = plain?.values ?? new Float64Array(cells.length)
  const signs = new Map<string, Count>()
  let otherwise: Count | null = null
  let rounded: Count | null = null
  let dressed = 0
  let missing = 0
  let outOfRange = 0
  let notNumbers = 0
  let padded = false
  let serials = false
  for (let i = 0; i < cells.length; i++) {
    if (plain !== undefined && readable[plain.kinds[i]] === 1) continue
    const cell = cells.at(i)
    let value = parseNumber(cell, format.decimal)
    let undressed: Undressed | null = null
    if (Number.isNaN(value) && mayBeNumber(cell)) {
      undressed = undress(cell)
      if (undressed !== null && undressed.unit === (unit ?? '')) value = valueOf(undressed, format)
      if (!Number.isNaN(value)) {
        dressed++
        if (undressed!.sign !== '') count(signs, undressed!.sign, i)
      }
    }
    values[i] = value
    if (Number.isNaN(value)) {
      if (isMissing(cell)) missing++
      else if (limitOf(cell) !== null) outOfRange++
      else {
        notNumbers++
        if (undressed === null || evidenceOf(cell) === null) continue
        otherwise ??= { cells: 0, row: i }
        otherwise.cells++
      }
    } else {
      if (isRounded(cell, value, undressed)) {
        rounded ??= { cells: 0, row: i }
        rounded.cells++
        serials ||= /^\s*[+-]?\d+\s*$/.test(cell)
      }
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
    otherwise,
    signs,
    unit,
    rounded,
    // Who says that it was measured knows better.
    zeroPadded: padded && kind !== 'measurement' && areWhole(values),
    tooLong: serials && kind !== 'measurement' && areWhole(values),
    ...(decided && { decided: decided.numeric }),
  }
}

function areWhole(values: Float64Array): boolean {
  for (let i = 0; i < values.length; i++)
    if (values[i] % 1 !== 0 && !Number.isNaN(values[i])) return false
  return true
}

function count(counts: Map<string, Count>, key: string, row: number): void {
  const met = counts.get(key)
  if (met) met.cells++
  else counts.set(key, { cells: 1, row })
}

/**
 * True for a column whose cells are mostly numbers (at least half of those that are not missing) and that
 * are quantities: only such a column can be fitted. The other cells are counted and named, never guessed.
 */
export const isNumeric = (read: ColumnValues): boolean =>
  read.decided ??
  (read.numbers > 0 && read.numbers >= read.notNumbers && !read.zeroPadded && !read.tooLong)
