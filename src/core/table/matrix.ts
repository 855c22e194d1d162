import { IsodenseError } from '../errors'
import type { Matrix } from '../matrix'
import { rowsOfStep, runSteps, type Steps } from '../steps'
import { columnValues, isNumeric } from './columnValues'
import type { ColumnValues } from './columnValues'
import { IncompleteCollector, type IncompleteRows } from './incompleteRows'
import { because, sharedReasons, type LeftOutWhy } from './leftOutReason'
import { lineText } from './lineText'
import { isMissing } from './numberLocale'
import { absenceOf } from './numbers/absence'
import type { LeftOutRow, Table } from './types'

export interface CompleteRows {
  /** Complete rows × chosen columns, in the order chosen. */
  matrix: Matrix
  /** Zero-based data row of the file behind each row of the matrix. */
  rows: Int32Array
  /** The other rows, in the file's order. */
  leftOut: LeftOutRow[]
  /** Those of them that lack some cells but not all; null where there is none. */
  incomplete: IncompleteRows | null
}

/** Which rows are looked at, and what their cells must be, besides numbers. */
export interface RowOptions {
  /** Rows of the table to look at, ascending; all of them without. The others are not mentioned. */
  rows?: Int32Array
  /** Why a row is left out whatever its cells hold, or null. */
  include?: (row: number) => LeftOutWhy | null
  /** Columns, by index in the table, whose logarithm is taken: their values must be above 0. */
  positive?: readonly number[]
  /** Makes room for so many numbers of the matrix, where the memory for them is not just any. */
  room?: (length: number) => Float64Array
}

/**
 * The rows in which every chosen column holds a number. The others are left out, each with a reason.
 * @param columns zero-based columns of the table, each once
 * @throws IsodenseError NoRows, NoColumns, ColumnUnknown, SettingInvalid, ColumnNotNumeric, NoCompleteRows
 */
export const toMatrix = (table: Table, columns: number[], options?: RowOptions): CompleteRows =>
  runSteps(matrixSteps(table, columns, options))

/** `toMatrix`, in steps. */
export function* matrixSteps(
  table: Table,
  columns: number[],
  options: RowOptions = {},
): Steps<CompleteRows> {
  checkColumns(table, columns)
  const complete = yield* completeSteps(table, columns, options)
  if (complete.rows.length > 0) return complete
  const chosen = columns.map((column) => numericColumn(table, column))
  throw noCompleteRows(table, columns, chosen, complete.leftOut)
}

/** As `matrixSteps`, where it is no error that none of the table's rows is complete. */
export function* completeSteps(
  table: Table,
  columns: number[],
  options: RowOptions = {},
): Steps<CompleteRows> {
  const chosen = columns.map((column) => numericColumn(table, column))
  const rows: number[] = []
  const leftOut: LeftOutRow[] = []
  const reasonOf = sharedReasons()
  const { include, positive = [], room = (length) => new Float64Array(length) } = options
  const mustBePositive = columns.map((column) => positive.includes(column))
  const incomplete = new IncompleteCollector(table, columns, chosen, mustBePositive)
  const count = options.rows?.length ?? table.rows
  for (let i = 0; i < count; i++) {
    if (i % rowsOfStep === 0) yield
    const row = options.rows ? options.rows[i] : i
    const excluded = include?.(row) ?? null
    if (excluded !== null) leftOut.push({ row, ...reasonOf(excluded) })
    else if (chosen.some(({ values }) => Number.isNaN(values[row]))) {
      leftOut.push({ row, ...reasonOf(...gapsOf(table, columns, chosen, row)) })
      incomplete.add(row)
    } else if (chosen.some(({ values }, j) => mustBePositive[j] && values[row] <= 0))
      leftOut.push({
        row,
        ...reasonOf(...noLogarithms(table, columns, chosen, mustBePositive, row)),
      })
    else rows.push(row)
  }
  const d = columns.length
  const values = room(rows.length * d)
  for (const [j, column] of chosen.entries()) {
    yield
    for (let i = 0; i < rows.length; i++) values[i * d + j] = column.values[rows[i]]
  }
  return {
    matrix: { values, rows: rows.length, columns: d },
    rows: Int32Array.from(rows),
    leftOut,
    incomplete: incomplete.collected(),
  }
}

function checkColumns(table: Table, columns: number[]): void {
  if (table.rows === 0) {
    throw new IsodenseError('NoRows', 'The table has a header but no data rows.')
  }
  if (columns.length === 0) {
    const any = table.names.some((_, column) => isNumeric(columnValues(table, column)))
    throw new IsodenseError(
      'NoColumns',
      any ? 'No column is chosen.' : 'The table has no numeric column.',
    )
  }
  columns.forEach((column, i) => {
    if (table.names[column] === undefined) {
      throw new IsodenseError(
        'ColumnUnknown',
        `There is no column with index ${column}: the table has ${table.names.length} columns.`,
      )
    }
    if (columns.indexOf(column) !== i) {
      throw new IsodenseError('SettingInvalid', `Column "${table.names[column]}" is chosen twice.`)
    }
  })
}

function numericColumn(table: Table, column: number): ColumnValues {
  const read = columnValues(table, column)
  if (isNumeric(read)) return read
  const name = `Column "${table.names[column]}"`
  const cells = table.cells[column]
  const text = read.values.findIndex((value, i) => Number.isNaN(value) && !isMissing(cells.at(i)))
  if (read.zeroPadded) {
    throw new IsodenseError(
      'ColumnNotNumeric',
      `${name} holds codes with zeros in front, not quantities, and cannot be fitted.`,
    )
  }
  if (read.tooLong) {
    throw new IsodenseError(
      'ColumnNotNumeric',
      `${name} holds whole numbers with more digits than can be told apart, such as "${cells.at(read.rounded!.row)}", and cannot be fitted.`,
    )
  }
  throw new IsodenseError(
    'ColumnNotNumeric',
    text === -1
      ? `${name} has no numbers: all of its cells are missing.`
      : `${name} is not numeric: ${read.numbers} of ${cells.length} cells are numbers, and line ${lineText(table, text)} has "${cells.at(text)}".`,
  )
}

const gapsOf = (
  table: Table,
  columns: number[],
  chosen: ColumnValues[],
  row: number,
): LeftOutWhy[] =>
  columns
    .filter((_, j) => Number.isNaN(chosen[j].values[row]))
    .map((column) => gapOf(table.cells[column].at(row), table.names[column]))

/** Says what kind of gap it is: a value below the detection limit is known to be small. */
function gapOf(cell: string, column: string): LeftOutWhy {
  switch (absenceOf(cell)) {
    case 'empty':
      return because('missing', { column })
    case 'marker':
      return because('missingMarker', { column, cell })
    case 'below detection limit':
      return because('belowLimit', { column, cell })
    case 'above measuring range':
      return because('aboveRange', { column, cell })
    case null:
      return because('notNumber', { column, cell })
  }
}

const noLogarithms = (
  table: Table,
  columns: number[],
  chosen: ColumnValues[],
  mustBePositive: boolean[],
  row: number,
): LeftOutWhy[] =>
  columns
    .filter((_, j) => mustBePositive[j] && chosen[j].values[row] <= 0)
    .map((c) => because('noLogarithm', { cell: table.cells[c].at(row), column: table.names[c] }))

function noCompleteRows(
  table: Table,
  columns: number[],
  chosen: ColumnValues[],
  leftOut: LeftOutRow[],
): IsodenseError {
  const complete = leftOut.find(({ row }) =>
    chosen.every(({ values }) => !Number.isNaN(values[row])),
  )
  if (complete) {
    return new IsodenseError(
      'NoCompleteRows',
      `None of the ${leftOut.length} rows can be judged; line ${lineText(table, complete.row)}: ${complete.reason}.`,
    )
  }
  const emptiest = columns
    .map((column, j) => ({ name: table.names[column], numbers: chosen[j].numbers }))
    .reduce((a, b) => (b.numbers < a.numbers ? b : a))
  return new IsodenseError(
    'NoCompleteRows',
    `None of the ${table.rows} rows has a number in every chosen column; ` +
      `"${emptiest.name}" has the fewest, ${emptiest.numbers}. Choose fewer columns.`,
  )
}
