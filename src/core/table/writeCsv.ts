import { addedColumns, type Annotations } from './annotations'
import { csvPieces } from './csvText'
import { escapeFormula } from './formula'
import type { NumberFormat, Table } from './types'

/**
 * The table with the model's columns behind its own, as text pieces of a CSV file: UTF-8 with byte order
 * mark, CRLF, the source's delimiter and decimal mark. Cells are the source's text, except that text a
 * spreadsheet would run as a formula gets a leading apostrophe. A row without annotation is "not judged".
 * @param rows data rows to write, in this order; all where it is not given
 * @returns (when the generator is done) how many cells got an apostrophe
 */
export function* annotatedCsv(
  table: Table,
  annotations: Annotations,
  rows: Iterable<number> = allRows(table),
): Generator<string, number> {
  const records = annotatedRecords(table, annotations, rows)
  yield* csvPieces(records, table.dialect.delimiter)
  return records.escaped()
}

/** Header and rows of an export, cells made safe for a spreadsheet. */
export function annotatedRecords(
  table: Table,
  annotations: Annotations,
  rows: Iterable<number>,
): Iterable<string[]> & { escaped(): number } {
  const { decimal } = table.dialect
  let escaped = 0
  const safe = (cell: string, format: NumberFormat | '.' | ',' = decimal) => {
    const text = escapeFormula(cell, format)
    if (text !== cell) escaped++
    return text
  }
  const added = addedColumns(table, annotations)
  function* records(): Generator<string[]> {
    yield [...table.names.map((name) => safe(name)), ...added.map(({ name }) => name)]
    for (const row of rows) {
      yield [
        ...table.cells.map((column, j) => safe(column.at(row), table.formats[j])),
        // Names of groups and of columns come from the file, too.
        ...added.map(({ cell }) => safe(cell(row))),
      ]
    }
  }
  return { [Symbol.iterator]: records, escaped: () => escaped }
}

/**
 * The table as it was understood, as text pieces of a CSV file by RFC 4180: UTF-8, commas, CRLF, the header
 * row first. Nothing is escaped and nothing added: for programs, not for spreadsheets.
 */
export function* convertCsv(table: Table): Generator<string, void> {
  function* records(): Generator<string[]> {
    yield table.names
    for (const row of allRows(table)) yield table.cells.map((column) => column.at(row))
  }
  yield* csvPieces(records(), ',', '')
}

function* allRows(table: Table): Generator<number> {
  for (let row = 0; row < table.rows; row++) yield row
}
