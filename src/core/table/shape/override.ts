import { IsodenseError } from '../../errors'
import type { RecordStore } from '../records/store'
import type { ReadSettings } from '../types'
import { commentsAbove } from './comments'
import { filledWidth, isBlank } from './profile'
import { findTables, sizeOf, type FoundTable } from './tables'

/** The tables of a file, with the header where a person says that it is. */
export function tablesOf(
  store: RecordStore,
  { headerLine, headerLines, units }: ReadSettings,
): FoundTable[] {
  if (headerLine === undefined) {
    const tables = belowComments(store)
    if (headerLines === undefined) return units ? tables.map(withUnits) : tables
    return tables.map((table) => withHeader(table, headerLines))
  }
  const from = firstRecordAt(store, headerLine)
  const header = recordsFrom(store, from, headerLines ?? 1)
  const body = header.length === 0 ? from : header[header.length - 1] + 1
  const [table, ...others] = findTables(store, body)
  if (table === undefined) return [{ ...empty, header }]
  const above = [...range(0, from), ...table.preamble]
  const rows = [...table.header, ...table.rows]
  return [{ ...table, header, rows, preamble: above }, ...others]
}

/** The tables of a file whose first lines may be comments; the last of them may hold the names. */
function belowComments(store: RecordStore): FoundTable[] {
  const comments = commentsAbove(store)
  if (comments === 0 || comments === store.length) return findTables(store)
  const [first, ...others] = findTables(store, comments)
  if (first === undefined) return findTables(store)
  const last = comments - 1
  const names =
    first.header.length === 0 && first.preamble.length === 0 && isNamesFor(store, last, first)
  const table = {
    ...first,
    header: names ? [last] : first.header,
    preamble: [...range(0, names ? last : comments), ...first.preamble],
  }
  return [table, ...others]
}

const isNamesFor = (store: RecordStore, record: number, { profile, rows }: FoundTable): boolean =>
  profile.width > 1 &&
  [profile.width, store.width(rows[0] ?? record)].includes(store.width(record)) &&
  filledWidth(store, record) >= profile.width

const empty: FoundTable = {
  header: [],
  rows: [],
  preamble: [],
  footer: [],
  blanks: [],
  profile: { width: 0, columns: [] },
}

/** Where a line of units was taken for the header, the names stand in the line above it. */
function withUnits(table: FoundTable): FoundTable {
  const [line] = table.header
  const above = table.preamble[table.preamble.length - 1]
  if (table.header.length !== 1 || above === undefined || above + 1 !== line) return table
  return {
    ...table,
    header: [above],
    rows: [line, ...table.rows],
    preamble: table.preamble.slice(0, -1),
  }
}

function withHeader(table: FoundTable, lines: number): FoundTable {
  const top = [...table.preamble, ...table.header, ...table.rows]
  const from = table.preamble.length
  return { ...table, header: top.slice(from, from + lines), rows: top.slice(from + lines) }
}

function firstRecordAt(store: RecordStore, line: number): number {
  for (let record = 0; record < store.length; record++) {
    if (store.line(record) >= line && !isBlank(store, record)) return record
  }
  const last = store.length === 0 ? 0 : store.line(store.length - 1)
  throw new IsodenseError(
    'SettingInvalid',
    `There is no line ${line} with a header: the last line is ${last}.`,
  )
}

function recordsFrom(store: RecordStore, from: number, count: number): number[] {
  const records: number[] = []
  for (let record = from; record < store.length && records.length < count; record++) {
    if (!isBlank(store, record)) records.push(record)
  }
  return records
}

/** Place of the table that is meant among those of the file: the one that was asked for, or the largest. */
export function chosenTable(
  store: RecordStore,
  tables: FoundTable[],
  { table, headerLine }: ReadSettings,
  fileName: string,
): number {
  if (tables.length === 0) throw new IsodenseError('FileEmpty', `${fileName} is empty.`)
  if (table !== undefined) {
    if (tables[table - 1]) return table - 1
    const count = tables.length === 1 ? 'one table' : `${tables.length} tables`
    throw new IsodenseError(
      'SettingInvalid',
      `There is no table ${table}: ${fileName} holds ${count}.`,
    )
  }
  if (headerLine !== undefined) return 0
  const sizes = tables.map((found) => sizeOf(store, found))
  return sizes.indexOf(Math.max(...sizes))
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, i) => from + i)
