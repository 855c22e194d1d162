import type { RecordStore } from '../records/store'
import { blocksOf, partBlock, type Block } from './blocks'
import { footerFrom, isAside, isSummary } from './footer'
import { findHeader } from './headerLines'
import { filledWidth, fitOf, isBlank, isRow, profileOf, type Profile } from './profile'

/** A table of a file, as records. */
export interface FoundTable {
  header: number[]
  /** Records below the header in the file's order, blank ones left out; the units row may be among them. */
  rows: number[]
  /** Lines above the header that belong to no table. */
  preamble: number[]
  /** Lines below the last row that are no rows: sums, notes. */
  footer: number[]
  /** Blank records between rows. */
  blanks: number[]
  profile: Profile
}

/** Records of a block from which it is told whether they go on with the table above. */
const continuationSample = 20
/** More lines below a blank one are rows. */
const mostStatistics = 10
/** So many times the same header, and the parts are pages of one table. */
const pages = 3

/** All tables of a file, in its order; lines that belong to none are preamble or footer of one. */
export function findTables(store: RecordStore, first = 0, end = store.length): FoundTable[] {
  const tables: FoundTable[] = []
  let loose: number[] = []
  const blocks = blocksOf(store, first, end)
  const parts = blocks.flatMap((block) => partBlock(store, block))
  const onlyColumn = parts.every(({ from, to }) => profileOf(store, from, to).width < 2)
  for (const part of onlyColumn && parts.length > 0 ? [whole(parts)] : parts) {
    const profile = profileOf(store, part.from, part.to)
    const place = findHeader(store, part.from, part.to, profile)
    const former = tables[tables.length - 1]
    if (former && loose.length === 0 && continues(store, former, part, place.header)) {
      append(store, former, part.from, part.to)
      continue
    }
    if (former && loose.length === 0 && place.header.length === 0 && goesWith(former, profile)) {
      former.profile = profile
      append(store, former, part.from, part.to)
      continue
    }
    const summary =
      former !== undefined &&
      (isSummary(store, part.from) || isStatistics(store, former, part, place.header))
    if ((profile.width < 2 && !onlyColumn) || summary) {
      loose.push(...range(part.from, part.to))
      continue
    }
    const top = place.header[0] ?? place.body
    const table: FoundTable = {
      header: place.header,
      rows: [],
      preamble: [...loose, ...range(part.from, top)],
      footer: [],
      blanks: [],
      profile,
    }
    loose = []
    append(store, table, place.body, part.to)
    tables.push(table)
  }
  const last = tables[tables.length - 1]
  if (last) last.footer.push(...loose)
  const joined = joinPages(store, tables)
  for (const table of joined) cutFooter(store, table)
  return withoutLists(store, joined)
}

/** Lists of names and values around a table are no tables, but preamble or footer of it. */
function withoutLists(store: RecordStore, tables: FoundTable[]): FoundTable[] {
  const sizes = tables.map((table) => sizeOf(store, table))
  const largest = sizes.indexOf(Math.max(...sizes))
  const kept: FoundTable[] = []
  let before: number[] = []
  tables.forEach((table, i) => {
    if (i !== largest && !isTable(store, table)) {
      const lines = [...table.preamble, ...table.header, ...table.rows, ...table.footer]
      const former = kept[kept.length - 1]
      if (former) former.footer.push(...lines)
      else before.push(...lines)
      return
    }
    kept.push({ ...table, preamble: [...before, ...table.preamble] })
    before = []
  })
  return kept
}

function isTable(store: RecordStore, { header, rows, profile }: FoundTable): boolean {
  if (rows.length === 0 || header.length === 0 || profile.width < 2) return false
  if (profile.width === 2 && isKeyValue(store, [...header, ...rows])) return false
  const rules = profile.columns.filter((rule) => rule !== null).length
  return rules > 0 ? profile.width > 2 || rows.length > 1 : profile.width > 2 && rows.length > 2
}

const whole = (parts: Block[]): Block => ({ from: parts[0].from, to: parts[parts.length - 1].to })

function append(store: RecordStore, table: FoundTable, from: number, to: number): void {
  const before = table.rows[table.rows.length - 1] ?? table.header[table.header.length - 1]
  if (before !== undefined) table.blanks.push(...range(before + 1, from))
  for (let record = from; record < to; record++) {
    // A column of one may hold empty cells, in quotes.
    const blank = table.profile.width < 2 ? store.width(record) === 0 : isBlank(store, record)
    ;(blank ? table.blanks : table.rows).push(record)
  }
}

/** Whether a block below a blank line holds more rows of the table above it. */
function continues(
  store: RecordStore,
  table: FoundTable,
  { from, to }: Block,
  header: number[],
): boolean {
  const { profile } = table
  if (isSummary(store, from) || isStatistics(store, table, { from, to }, header)) return false
  const sample = range(from, Math.min(to, from + continuationSample))
  if (profile.columns.every((rule) => rule === null)) {
    const alike = sample.filter((record) => {
      const width = filledWidth(store, record)
      return width <= profile.width && width * 2 > profile.width
    })
    return alike.length * 2 > sample.length && profile.width > 1 && table.rows.length > 0
  }
  const most = Math.max(profile.width, ...table.header.map((record) => filledWidth(store, record)))
  const fits = (record: number) =>
    filledWidth(store, record) <= most && isRow(fitOf(store, record, profile))
  const rows = sample.filter(fits).length
  return header.length === 0 ? rows * 2 >= sample.length : rows === sample.length
}

/** Few lines below a blank one that have words where the rows above have numbers: `x`, `s`, `v [%]`. */
function isStatistics(
  store: RecordStore,
  { rows, profile }: FoundTable,
  { from, to }: Block,
  header: number[],
): boolean {
  const first = profile.columns[0]?.look
  if (header.length > 0 || profile.width < 2 || (first !== 'number' && first !== 'date'))
    return false
  if (to - from > mostStatistics || to - from > rows.length) return false
  return range(from, to).every((record) => /^\s*[\p{L}ΔØ]\D*$/u.test(store.cell(record, 0)))
}

/** Whether rows below a blank line are those of a header that stands alone above it. */
const goesWith = ({ header, rows, profile }: FoundTable, below: Profile): boolean =>
  header.length > 0 &&
  rows.length === 0 &&
  below.width <= profile.width + 1 &&
  below.width * 2 >= profile.width

/** Printed reports repeat the header on every page. */
function joinPages(store: RecordStore, tables: FoundTable[]): FoundTable[] {
  const keys = tables.map(({ header: [top] }) => (top === undefined ? null : keyOf(store, top)))
  const counts = new Map<string, number>()
  for (const key of keys) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1)
  const firsts = new Map<string, FoundTable>()
  const cut = new Set<FoundTable>()
  return tables.filter((table, i) => {
    const key = keys[i]!
    const first = firsts.get(key)
    const follows = first?.rows[first.rows.length - 1] === (table.header[0] ?? 0) - 1
    if (key === null || first === undefined || (counts.get(key)! < pages && !follows)) {
      if (key !== null && first === undefined) firsts.set(key, table)
      return true
    }
    if (!cut.has(first)) cutFooter(store, first)
    cut.add(first)
    cutFooter(store, table)
    for (const row of table.rows) first.rows.push(row)
    first.blanks.push(...table.blanks, ...table.header)
    first.footer.push(...table.preamble, ...table.footer)
    return false
  })
}

/** The cells of a record as one text; two lines with the same are the same. */
const keyOf = (store: RecordStore, record: number): string =>
  JSON.stringify(store.cells(record).slice(0, filledWidth(store, record)))

function cutFooter(store: RecordStore, table: FoundTable): void {
  const { rows, profile } = table
  if (rows.length === 0) return
  const end = footerFrom(store, rows, profile)
  table.footer.unshift(...rows.splice(end))
  const sums = rows.filter((record) => isAside(store, record))
  if (sums.length === 0 || profile.width < 2) return
  table.rows = rows.filter((record) => !isAside(store, record))
  table.footer.unshift(...sums)
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)

/**
 * How much a table speaks for being the one that is meant: its cells; a list of names and values, or
 * text without any column of quantities, counts less.
 */
export function sizeOf(store: RecordStore, { rows, header, profile }: FoundTable): number {
  const rules = profile.columns.filter((rule) => rule !== null).length
  const cells = (rows.length + 0.1) * Math.max(profile.width, 1)
  const isList = profile.width === 2 && (header.length === 0 || isKeyValue(store, rows))
  return cells * (rules > 0 ? 1 : 0.3) * (isList ? 0.3 : 1)
}

function isKeyValue(store: RecordStore, rows: number[]): boolean {
  const sample = rows.slice(0, continuationSample)
  const keys = sample.filter((record) => /[:=]\s*$/.test(store.cell(record, 0))).length
  return keys * 2 > sample.length
}
