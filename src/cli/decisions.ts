import { columnValues, isNumeric } from '../core/table/columnValues'
import { openDates } from '../core/table/openDates'
import type { Reading } from '../core/table/shape/understand'
import type { ColumnKind, ColumnSummary, ReadSettings, Table } from '../core/table/types'

/** A file that was read, and what it was taken for. */
export interface Understood {
  reading: Reading
  settings: ReadSettings
  table: Table
  columns: ColumnSummary[]
}

/** Of all rows of a file, where the table holds some of them. */
export interface WholeFile {
  rows: number
  /** For each column the cells without a value. */
  missing: ArrayLike<number>
}

/**
 * How a file was understood, for programs: enough to read it in the same way again. Columns beyond the
 * header stand in `addedColumns` and nowhere else. Lines are those of the file, the first is 1.
 */
export function decisionsOf({ reading, settings, table, columns }: Understood) {
  const { layout, dialect } = table
  const named = table.names.length - layout.addedColumns
  const own = columns.slice(0, named)
  const of = (kind: ColumnKind) => own.filter((c) => c.kind === kind).map((c) => c.index)
  const open = table.openColumns
  const dates = table.dayFirst === undefined ? openDates(table, columns) : []
  const numeric = own.filter(({ index }) => readAsNumbers(table, index))
  return {
    ...syntaxOf(reading),
    decimal: open.length > 0 ? '?' : dialect.decimal,
    ...(open.length > 0 && { ask: open.map((column) => table.names[column]) }),
    ...(dates.length > 0 && { askDates: dates.map(({ column }) => table.names[column]) }),
    headerLine: layout.headerLines[0] ?? null,
    headerLines: layout.headerLines.length,
    columns: table.names.slice(0, named),
    addedColumns: table.names.slice(named),
    numeric: numeric.map(({ index }) => index),
    formats: Object.fromEntries(numeric.map(({ name, index }) => [name, table.formats[index]])),
    identifier: of('identifier'),
    constant: of('constant'),
    preselected: own.filter((c) => c.preselected).map((c) => c.name),
    kinds: Object.fromEntries(columns.map((c) => [c.name, c.kind])),
    units: table.units.slice(0, named).map((unit) => unit ?? ''),
    limits: table.limits.map(({ column, ...sides }) => ({ column: table.names[column], ...sides })),
    rows: table.rows,
    missing: onlyMissing(own.map((c) => [c.name, missingIn(table, c)])),
    shortRows: layout.shortRows,
    longRows: layout.longRows,
    table: layout.taken + 1,
    otherTables: layout.tables
      .filter((_, place) => place !== layout.taken)
      .map((t) => ({ lines: `${t.firstLine}-${t.lastLine}`, rows: t.rows, columns: t.columns })),
    preamble: layout.preamble,
    footer: layout.footer,
    blankLines: layout.blankLines,
    settings,
  }
}

/** What the decisions say of all rows instead. */
export const ofWholeFile = (
  { table, columns }: Pick<Understood, 'table' | 'columns'>,
  { rows, missing }: WholeFile,
) => ({
  rows,
  missing: onlyMissing(
    columns
      .slice(0, table.names.length - table.layout.addedColumns)
      .map(({ name, index }) => [name, missing[index]]),
  ),
})

const onlyMissing = (counts: [name: string, missing: number][]) =>
  Object.fromEntries(counts.filter(([, count]) => count > 0))

/** Of text; a workbook or a Parquet file has its cells without any. */
function syntaxOf({ dialect, sheets, sheet }: Reading) {
  const { encoding, bom, delimiter, quote, escape } = dialect
  if (sheets === undefined) return { encoding, bom, delimiter, quote, escape }
  return { encoding: null, sheets, sheet: sheet ?? null }
}

export const readAsNumbers = (table: Table, column: number): boolean =>
  isNumeric(columnValues(table, column))

/** Cells without a number where numbers belong, and empty ones elsewhere. */
function missingIn(table: Table, { index, missing, notNumbers }: ColumnSummary): number {
  if (readAsNumbers(table, index)) return missing + notNumbers
  let empty = 0
  for (const cell of table.cells[index]) if (cell.trim() === '') empty++
  return empty
}
