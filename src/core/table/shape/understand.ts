import { freeName } from '../annotations'
import {
  limitsOf,
  limitsOfQuantities,
  limitsRow,
  mostHeadRows,
  noteHeadRows,
  splitHeadRows,
  unitsOf,
  type FileRecord,
  type HeadRow,
} from '../headRows'
import { nameless, noteNumbersInHeader, uniqueNames } from '../header'
import { createNotes, type Notes } from '../notes'
import { decideFormats } from '../numbers/decideFormats'
import { kindSaid } from '../kindSaid'
import { noteFormats } from '../numbers/noteFormats'
import type { ImageRows } from '../images/imageRows'
import { imageTable } from '../images/imageTable'
import type { RecordStore } from '../records/store'
import type { Dialect, Encoding, Layout, LineText, ReadSettings, Table, TablePlace } from '../types'
import { isSummary } from './footer'
import { joinHeader } from './headerNames'
import { noteLayout } from './noteLayout'
import { chosenTable, tablesOf } from './override'
import { filledWidth } from './profile'
import { hasBarInFront, hasRowNames, spacedHeader, withoutMark, withoutRules } from './quirks'
import { raggedness } from './ragged'
import { RowsColumn } from './rowsColumn'
import type { FoundTable } from './tables'

/** A file's records, before it is decided which of them are the table's rows. */
export interface Reading {
  fileName: string
  store: RecordStore
  dialect: Omit<Dialect, 'decimal'>
  /** What was noted while the records were read. */
  notes: string[]
  /** Lines of the file that these are about. */
  notedLines?: number[]
  /** Sheets of a workbook, and the one that was read. */
  sheets?: string[]
  sheet?: string
  /** Encodings that the file could be in as well. */
  otherEncodings?: Encoding[]
  /** Of a folder of images; there are no records then. */
  images?: ImageRows
}

/** What is known of all rows of a file, where the records are only some of them. */
export interface WholeFile {
  /** Cells of its longest row, empty ones at its end left out. */
  width: number
  shortRows: number
  longRows: number
  blankLines: number
  /** Notes on these. */
  notes: Notes
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
export function understand(
  reading: Reading,
  settings: ReadSettings = {},
  whole?: WholeFile,
): Table {
  const { store, images } = reading
  if (images) return imageTable(reading, images, settings)
  const notes = whole?.notes ?? createNotes()
  const found = tablesOf(store, settings).map((table) => withoutRules(store, table))
  const taken = chosenTable(store, found, settings, reading.fileName)
  const table = found[taken]
  const parts = partsOf(store, table, settings)
  const { rows } = parts
  const headRows = [...parts.headRows, ...limitsAround(store, table, parts)]
  const spaced = parts.header.length === 0 ? spacedHeader(store, table) : null
  const header = spaced === null ? parts.header : [spaced.record]
  const written = spaced === null ? header.map((record) => store.cells(record)) : [spaced.cells]
  const headerCells = withoutMark(store, table, written)
  const rowNames = hasRowNames(store, headerCells, rows, reading.dialect.delimiter)
  if (rowNames) headerCells[0].unshift('')
  const named = Math.max(0, ...headerCells.map(filledLength))
  const width = Math.max(named, whole?.width ?? widestRow(store, rows))
  const first = hasBarInFront(store, headerCells, rows, reading.dialect.delimiter) ? 1 : 0
  const names = namesOf(headerCells, named, width, notes).slice(first)
  const cells = names.map((_, j) => new RowsColumn(store, rows, j + first))
  const { delimiter } = reading.dialect
  const { formats, decimal, open, units } = decideFormats(cells, delimiter, settings.decimal)
  const layout: Layout = {
    headerLines: header.map((record) => store.line(record)),
    preamble: linesAt(store, table.preamble),
    footer: linesAt(store, table.footer),
    ...(whole
      ? { blankLines: whole.blankLines, shortRows: whole.shortRows, longRows: whole.longRows }
      : {
          blankLines: table.blanks.length,
          ...raggedness(store, rows, named || width, { notes, trimmed: reading.sheet !== undefined }), // prettier-ignore
        }),
    addedColumns: width - (named || width),
    tables: found.map((other) => {
      const place = placeOf(store, other)
      return other === table ? { ...place, rows: rows.length, columns: names } : place
    }),
    taken,
  }
  noteLayout(layout, store, table, notes)
  if (header.length === 1) noteNumbersInHeader(headerCells[0], store.line(header[0]), notes)
  noteHeadRows(headRows, notes)
  const kinds = names.map((name) => kindSaid(settings, name))
  const limits = limitsOf(headRows, names, { cells, formats, kinds }, notes)
  const read: Table = {
    dialect: { ...reading.dialect, decimal },
    names,
    cells,
    formats,
    openColumns: open,
    ...(settings.dayFirst !== undefined && { dayFirst: settings.dayFirst }),
    kinds,
    rows: rows.length,
    lines: rows.map((record) => store.line(record)),
    units: unitsOf(headRows, names.length).map((unit, j) => unit ?? units[j]),
    limits: [],
    headRows: headRows.map((row) => row.cells),
    layout,
    notes: [],
    notedLines: [],
  }
  noteFormats(read, notes)
  return {
    ...read,
    limits: limitsOfQuantities(read, limits, notes),
    notes: [...reading.notes, ...notes.list()],
    notedLines: [...(reading.notedLines ?? []), ...notes.lines()],
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
    const body = header.length - lines
    const { head } = splitHeadRows(candidates.map(record), width, settings.units, body)
    const last = lines === header.length
    const beyond = header.slice(lines + head.length)
    // A line below the units is no name.
    if (beyond.length > 0 && head.some(({ kind }) => kind === 'units')) {
      head.push(...beyond.map((at): HeadRow => ({ ...record(at), kind: 'remarks', label: -1 })))
    }
    if (header.length === 0 || (head.length < body && !last)) continue
    if (head.length === 0 && !last) continue
    const used = Math.max(0, head.length - body)
    return {
      header: header.slice(0, lines),
      headRows: head,
      rows: Int32Array.from(rows.slice(used)),
    }
  }
  return { header, headRows: [], rows: Int32Array.from(rows) }
}

/** Rows named as limits above the header or below the last row; they are taken out of the remarks there. */
function limitsAround(
  store: RecordStore,
  table: FoundTable,
  { header, headRows }: Parts,
): HeadRow[] {
  const width = Math.max(...header.map((at) => filledWidth(store, at)), table.profile.width)
  const found: HeadRow[] = []
  const isLimit = (at: number): boolean => {
    // `Min` and `Max` below a table are what was measured, not what is allowed.
    if (isSummary(store, at)) return false
    const row = limitsRow({ cells: store.cells(at), line: store.line(at) }, width)
    if (row === null || [...headRows, ...found].some(({ kind }) => kind === row.kind)) return false
    found.push(row)
    return true
  }
  table.preamble = table.preamble.filter((at) => !isLimit(at))
  table.footer = table.footer.filter((at) => !isLimit(at))
  return found
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

/** Cells of the longest row, empty ones at its end left out. */
function widestRow(store: RecordStore, rows: Int32Array): number {
  let widest = 0
  for (const record of rows) {
    if (store.width(record) > widest) widest = Math.max(widest, filledWidth(store, record))
  }
  return widest
}

const linesAt = (store: RecordStore, records: number[]): LineText[] =>
  records
    .filter((record) => filledWidth(store, record) > 0)
    .map((record) => ({ line: store.line(record), cells: store.cells(record) }))

function placeOf(store: RecordStore, table: FoundTable): TablePlace {
  const { header, rows, profile } = table
  const first = header[0] ?? rows[0] ?? 0
  const last = rows[rows.length - 1] ?? header[header.length - 1] ?? first
  const lines = header.map((record) => store.cells(record))
  return {
    firstLine: store.line(first),
    lastLine: store.line(last),
    rows: rows.length,
    columns: uniqueNames(joinHeader(lines, profile.width), createNotes()),
  }
}
