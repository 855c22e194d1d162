import { freeName } from '../annotations'
import { detectDecimal } from '../decimal'
import {
  limitsOf,
  limitsOfQuantities,
  mostHeadRows,
  noteHeadRows,
  splitHeadRows,
  unitsOf,
  type FileRecord,
  type HeadRow,
} from '../headRows'
import { lookOf } from '../dialect/looks'
import { nameless, noteNumbersInHeader, uniqueNames } from '../header'
import { createNotes, type Notes } from '../notes'
import type { RecordStore } from '../records/store'
import { tokenize } from '../records/tokenize'
import type { Dialect, Encoding, Layout, LineText, ReadSettings, Table, TablePlace } from '../types'
import { joinHeader } from './headerNames'
import { noteLayout } from './noteLayout'
import { chosenTable, tablesOf } from './override'
import { filledWidth } from './profile'
import { RowsColumn } from './rowsColumn'
import type { FoundTable } from './tables'

/** A file's records, before it is decided which of them are the table's rows. */
export interface Reading {
  fileName: string
  store: RecordStore
  dialect: Omit<Dialect, 'decimal'>
  /** What was noted while the records were read. */
  notes: string[]
  /** Sheets of a workbook, and the one that was read. */
  sheets?: string[]
  sheet?: string
  /** Encodings that the file could be in as well. */
  otherEncodings?: Encoding[]
}

/** The lines of a found table with their parts. */
interface Parts {
  header: number[]
  headRows: HeadRow[]
  rows: Int32Array
}

/**
 * The table in a file's records: header, units and limits, rows; what is above, between and below them is
 * named and left. Records can be understood again with other settings without reading the file again.
 */
export function understand(reading: Reading, settings: ReadSettings = {}): Table {
  const { store } = reading
  const notes = createNotes()
  const found = tablesOf(store, settings).map((table) => withoutRules(store, table))
  const taken = chosenTable(store, found, settings, reading.fileName)
  const table = found[taken]
  const parts = partsOf(store, table, settings)
  const { headRows, rows } = parts
  const spaced = parts.header.length === 0 ? spacedHeader(store, table) : null
  const header = spaced === null ? parts.header : [spaced.record]
  const headerCells = spaced === null ? header.map((record) => store.cells(record)) : [spaced.cells]
  const rowNames = hasRowNames(store, headerCells, rows, reading.dialect.delimiter)
  if (rowNames) headerCells[0].unshift('')
  const named = Math.max(0, ...headerCells.map(filledLength))
  const width = Math.max(named, widestRow(store, rows))
  const first = hasBarInFront(store, headerCells, rows, reading.dialect.delimiter) ? 1 : 0
  const names = namesOf(headerCells, named, width, notes).slice(first)
  const cells = names.map((_, j) => new RowsColumn(store, rows, j + first))
  const decimal = settings.decimal ?? detectDecimal(cells, reading.dialect.delimiter, notes)
  const layout: Layout = {
    headerLines: header.map((record) => store.line(record)),
    preamble: linesAt(store, table.preamble),
    footer: linesAt(store, table.footer),
    blankLines: table.blanks.length,
    ...raggedness(store, rows, named || width, notes),
    addedColumns: width - (named || width),
    tables: found.map((other) => placeOf(store, other, other === table ? names : null)),
    taken,
  }
  noteLayout(layout, store, table, notes)
  if (header.length === 1) noteNumbersInHeader(headerCells[0], store.line(header[0]), notes)
  noteHeadRows(headRows, notes)
  const limits = limitsOf(headRows, names, decimal, notes)
  const read: Table = {
    dialect: { ...reading.dialect, decimal },
    names,
    cells,
    rows: rows.length,
    lines: Int32Array.from(rows, (record) => store.line(record)),
    units: unitsOf(headRows, names.length),
    limits: [],
    headRows: headRows.map((row) => row.cells),
    layout,
    notes: [],
  }
  return {
    ...read,
    limits: limitsOfQuantities(read, limits, notes),
    notes: [...reading.notes, ...notes.list()],
  }
}

/** Parts the lines below the first header line into more of the header, units and limits, and rows. */
function partsOf(store: RecordStore, table: FoundTable, settings: ReadSettings): Parts {
  const { header, rows } = table
  const record = (at: number): FileRecord => ({ cells: store.cells(at), line: store.line(at) })
  const width = Math.max(...header.map((at) => filledWidth(store, at)), table.profile.width)
  const below = rows.slice(0, mostHeadRows)
  for (let lines = Math.min(1, header.length); lines <= header.length; lines++) {
    const candidates = [...header.slice(lines), ...below]
    const { head } = splitHeadRows(candidates.map(record), width, settings.units)
    const last = lines === header.length
    if (header.length === 0 || (head.length < header.length - lines && !last)) continue
    if (head.length === 0 && !last) continue
    const used = Math.max(0, head.length - (header.length - lines))
    return {
      header: header.slice(0, lines),
      headRows: head,
      rows: Int32Array.from(rows.slice(used)),
    }
  }
  return { header, headRows: [], rows: Int32Array.from(rows) }
}

/** Names from the header, and numbers for columns beyond it. */
function namesOf(header: string[][], named: number, width: number, notes: Notes): string[] {
  if (header.length === 0) return Array.from({ length: width }, (_, j) => nameless(j))
  const names = uniqueNames(joinHeader(header, named), notes)
  const taken = new Set(names)
  while (names.length < width) names.push(freeName(nameless(names.length), taken))
  return names
}

const filledLength = (cells: string[]): number =>
  cells.findLastIndex((cell) => cell.trim() !== '') + 1

/**
 * A line of one cell right above rows without a header, with as many words as the rows have cells: names
 * parted by spaces in a file that parts its cells otherwise.
 */
function spacedHeader(store: RecordStore, table: FoundTable) {
  const record = table.preamble[table.preamble.length - 1]
  if (record === undefined || record + 1 !== table.rows[0] || store.width(record) !== 1) return null
  const syntax = { delimiter: ' ', quote: '"', escape: 'doubled' } as const
  const cells = tokenize(store.cell(record, 0), 0, syntax, { last: true })!.cells
  const names =
    cells.length === table.profile.width && cells.every((cell) => lookOf(cell) !== 'number')
  if (!names) return null
  table.preamble.pop()
  return { record, cells }
}

/** Lines of dashes between a header and its rows. */
function withoutRules(store: RecordStore, table: FoundTable): FoundTable {
  const isRule = (record: number) => {
    const cells = store.cells(record).filter((cell) => cell.trim() !== '')
    return cells.length > 0 && cells.every((cell) => /^[\s:|]*[-=_+]{3,}[-=_+:|\s]*$/.test(cell))
  }
  const below = table.rows.findIndex((record) => !isRule(record))
  const rules = Math.min(Math.max(0, below), 1)
  return {
    ...table,
    header: table.header.filter((record) => !isRule(record)),
    rows: table.rows.slice(rules),
  }
}

/** Tables of wikis have a bar at both ends of a line: the first is the edge of no column. */
function hasBarInFront(
  store: RecordStore,
  header: string[][],
  rows: Int32Array,
  delimiter: string,
): boolean {
  if (delimiter !== '|' || rows.length === 0) return false
  return (
    header.every((cells) => cells[0].trim() === '') &&
    rows.every((record) => store.cell(record, 0).trim() === '')
  )
}

/** Statistics programs name the rows, but not the column of these names: the header is one cell short. */
function hasRowNames(
  store: RecordStore,
  header: string[][],
  rows: Int32Array,
  delimiter: string,
): boolean {
  if (delimiter !== ' ' || header.length !== 1 || rows.length === 0) return false
  const width = header[0].length + 1
  return rows.every(
    (record) => store.width(record) === width && store.cell(record, width - 1) !== '',
  )
}

/** Cells of the longest row, empty ones at its end left out. */
function widestRow(store: RecordStore, rows: Int32Array): number {
  let widest = 0
  for (const record of rows) {
    if (store.width(record) > widest) widest = Math.max(widest, filledWidth(store, record))
  }
  return widest
}

/** Rows that have fewer or more cells than the header. */
function raggedness(store: RecordStore, rows: Int32Array, width: number, notes: Notes) {
  const short: number[] = []
  const long: number[] = []
  for (const record of rows) {
    const cells = store.width(record)
    if (cells < width) short.push(record)
    else if (cells > width && filledWidth(store, record) > width) long.push(record)
  }
  for (const record of short) {
    notes.add(
      'short rows',
      () =>
        `Short row: line ${store.line(record)} has ${store.width(record)} of ${width} cells; the others are empty.`,
    )
  }
  if (long.length > 0 && long.length * 2 >= rows.length) {
    notes.add(
      'short headers',
      () =>
        `The header has ${width} cells, but ${long.length} rows have more: columns without a name were added.`,
    )
    return { shortRows: short.length, longRows: long.length }
  }
  for (const record of long) {
    const cells = filledWidth(store, record)
    notes.add(
      'long rows',
      () =>
        `Long row: line ${store.line(record)} has ${cells} cells, ${cells - width} more than the header; ` +
        `they stand in added columns.`,
    )
  }
  return { shortRows: short.length, longRows: long.length }
}

const linesAt = (store: RecordStore, records: number[]): LineText[] =>
  records
    .filter((record) => filledWidth(store, record) > 0)
    .map((record) => ({ line: store.line(record), cells: store.cells(record) }))

function placeOf(store: RecordStore, table: FoundTable, names: string[] | null): TablePlace {
  const { header, rows, profile } = table
  const first = header[0] ?? rows[0] ?? 0
  const last = rows[rows.length - 1] ?? header[header.length - 1] ?? first
  const lines = header.map((record) => store.cells(record))
  return {
    firstLine: store.line(first),
    lastLine: store.line(last),
    rows: rows.length,
    columns: names ?? uniqueNames(joinHeader(lines, profile.width), createNotes()),
  }
}
