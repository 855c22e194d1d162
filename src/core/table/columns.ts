import { addedPrefix } from './annotations'
import { columnValues, isNumeric } from './columnValues'
import type { ColumnValues } from './columnValues'
import { isDateNumber, looksLikeDate } from './dates'
import { namesCounter, namesDate, namesIdentifier, namesLabel } from './headerWords'
import { levelsOf } from './levels'
import { isMissing } from './numberLocale'
import type { CellColumn, ColumnKind, ColumnSummary, Table } from './types'

/** A column with a larger share of cells without a number would empty the table. */
const mostMissing = 0.1
/** More different values than this are not a label. */
const mostLabels = 100
/** A measured column with no more than this many values may be the number of a cavity. */
const mostLevels = 20
/** A short column 1, 2, 3 may be measured; a long one is a running number. */
const shortestSequence = 10
/** Cells looked at to tell text columns apart. */
const textSample = 10_000

/** Kind, numbers and preselection of every column; in the table's order. */
export const summariseColumns = (table: Table): ColumnSummary[] =>
  table.names.map((_, index) => summariseColumn(table, index))

function summariseColumn(table: Table, index: number): ColumnSummary {
  const column = columnValues(table, index)
  const statistics = describe(column)
  const different = statistics.min < statistics.max
  const mostlyNumbers = isNumeric(column)
  const kind = mostlyNumbers
    ? numericKind(table.names[index], column, different)
    : textKind(table.names[index], table.cells[index], column)
  const lost = column.missing + column.notNumbers
  return {
    index,
    name: table.names[index],
    kind,
    numeric: mostlyNumbers && different,
    preselected:
      kind === 'measurement' &&
      lost <= mostMissing * table.rows &&
      !table.names[index].startsWith(addedPrefix),
    missing: column.missing,
    notNumbers: column.notNumbers,
    ...statistics,
    ...levelsIfFew(table, index, kind),
  }
}

/** Values of a column that can make groups: labels, and whole numbers or texts with few values. */
function levelsIfFew(table: Table, index: number, kind: ColumnKind): Pick<ColumnSummary, 'levels'> {
  if (kind === 'date' || kind === 'empty') return {}
  const most = kind === 'label' ? mostLabels : mostLevels
  const distinct = new Set<string>()
  for (const cell of table.cells[index]) {
    if (isMissing(cell)) continue
    distinct.add(cell)
    if (distinct.size > most) return {}
  }
  const { values, of } = levelsOf(table, index)
  if (values.length < 2) return {}
  const rows = new Int32Array(values.length)
  for (const level of of) if (level >= 0) rows[level]++
  return { levels: values.map((value, level) => ({ value, rows: rows[level] })) }
}

function numericKind(name: string, column: ColumnValues, different: boolean): ColumnKind {
  if (!different) return 'constant'
  const { values } = column
  const isNumber = (value: number) => !Number.isNaN(value)
  if (namesDate(name) && values.every((value) => !isNumber(value) || isDateNumber(value))) {
    return 'date'
  }
  if (!values.every((value) => !isNumber(value) || Number.isInteger(value))) return 'measurement'
  if (namesLabel(name)) {
    return countDistinct(values, mostLabels) <= mostLabels ? 'label' : 'identifier'
  }
  if (namesIdentifier(name) || isSequence(column)) return 'identifier'
  const allDiffer = () => countDistinct(values, Infinity) === column.numbers
  return namesCounter(name) && allDiffer() ? 'identifier' : 'measurement'
}

/** Steps of one, up or down, from row to row, without a gap. */
function isSequence({ values, numbers, missing }: ColumnValues): boolean {
  if (numbers < shortestSequence || missing > 0) return false
  const step = values[1] - values[0]
  return Math.abs(step) === 1 && values.every((value, i) => value === values[0] + i * step)
}

/** Different numbers in `values`, counted up to one more than `limit`. */
function countDistinct(values: Float64Array, limit: number): number {
  const distinct = new Set<number>()
  for (const value of values) {
    if (!Number.isNaN(value)) distinct.add(value)
    if (distinct.size > limit) break
  }
  return distinct.size
}

function textKind(name: string, cells: CellColumn, column: ColumnValues): ColumnKind {
  const present: string[] = []
  for (const cell of cells) {
    if (present.length === textSample) break
    if (!isMissing(cell)) present.push(cell)
  }
  if (present.length === 0) return 'empty'
  const dates = present.filter(looksLikeDate).length
  if (dates >= 0.9 * present.length) return 'date'
  const distinct = new Set(present).size
  if (distinct === 1) return 'constant'
  const allDiffer = distinct === present.length
  if (allDiffer && (column.zeroPadded || namesIdentifier(name) || namesCounter(name))) {
    return 'identifier'
  }
  if (distinct <= mostLabels && distinct * 2 <= present.length) return 'label'
  return 'text'
}

/** Minimum, maximum, mean and standard deviation (n − 1) of the numbers; NaN where there are none. */
function describe({ values, numbers }: ColumnValues) {
  let min = Infinity
  let max = -Infinity
  let sum = 0
  for (const value of values) {
    if (Number.isNaN(value)) continue
    if (value < min) min = value
    if (value > max) max = value
    sum += value
  }
  if (numbers === 0) return { min: NaN, max: NaN, mean: NaN, sd: NaN }
  // The plain sum of huge values overflows.
  const mean = Number.isFinite(sum) ? sum / numbers : meanOfHuge(values, numbers)
  // Relative to the range, so that squares of huge values do not overflow.
  const range = max - min || 1
  let squares = 0
  for (const value of values) {
    if (Number.isNaN(value)) continue
    const deviation = (value - mean) / range
    squares += deviation * deviation
  }
  return { min, max, mean, sd: Math.sqrt(squares / Math.max(numbers - 1, 1)) * range }
}

const meanOfHuge = (values: Float64Array, numbers: number): number =>
  values.reduce((mean, value) => (Number.isNaN(value) ? mean : mean + value / numbers), 0)
