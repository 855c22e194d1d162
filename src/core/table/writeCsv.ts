import { csvPieces } from './csvText'
import { escapeFormula } from './formula'
import { formatNumber } from './numberLocale'
import type { Table } from './types'

/** What the model says about one row. */
export interface RowAnnotation {
  flagged: boolean
  /** Higher is more anomalous. */
  score: number
  logDensity: number
  /** 1 is the most anomalous row. */
  rank: number
  /** Zero-based component; families are numbered from 1 in the file. */
  component: number
  /** One for each component, sums to 1. */
  responsibilities: ArrayLike<number>
}

export interface Annotations {
  nComponents: number
  /** Of a data row of the file; null for one that was left out. */
  of(row: number): RowAnnotation | null
}

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
  const { delimiter, decimal } = table.dialect
  let escaped = 0
  const safe = (cell: string) => {
    const text = escapeFormula(cell, decimal)
    if (text !== cell) escaped++
    return text
  }
  function* records(): Generator<string[]> {
    yield [...table.names.map(safe), ...addedNames(table, annotations.nComponents)]
    for (const row of rows) {
      const original = table.cells.map((column) => safe(column[row]))
      yield [...original, ...addedCells(annotations.of(row), annotations.nComponents, decimal)]
    }
  }
  yield* csvPieces(records(), delimiter)
  return escaped
}

/**
 * The table as it was understood, as text pieces of a CSV file: UTF-8 with byte order mark, CRLF, the
 * source's delimiter. Nothing is escaped and nothing added: for programs, not for spreadsheets.
 */
export function* convertCsv(table: Table): Generator<string, void> {
  function* records(): Generator<string[]> {
    yield table.names
    for (const row of allRows(table)) yield table.cells.map((column) => column[row])
  }
  yield* csvPieces(records(), table.dialect.delimiter)
}

/** Names of the added columns; one that the table has already gets a number. */
export function addedNames(table: Table, nComponents: number): string[] {
  const wanted = ['flag', 'score', 'log_density', 'rank', 'family']
  for (let k = 1; k <= nComponents; k++) wanted.push(`r${k}`)
  const taken = new Set(table.names)
  return wanted.map((word) => {
    const base = `isodense_${word}`
    let name = base
    for (let n = 2; taken.has(name); n++) name = `${base} (${n})`
    taken.add(name)
    return name
  })
}

function addedCells(row: RowAnnotation | null, nComponents: number, decimal: '.' | ','): string[] {
  if (row === null) return ['not judged', ...Array<string>(4 + nComponents).fill('')]
  return [
    row.flagged ? '1' : '0',
    formatNumber(row.score, decimal),
    formatNumber(row.logDensity, decimal),
    String(row.rank),
    String(row.component + 1),
    ...Array.from(row.responsibilities, (value) => formatNumber(value, decimal)),
  ]
}

function* allRows(table: Table): Generator<number> {
  for (let row = 0; row < table.rows; row++) yield row
}
