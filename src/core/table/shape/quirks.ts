import { lookOf } from '../dialect/looks'
import type { RecordStore } from '../records/store'
import { tokenize } from '../records/tokenize'
import type { FoundTable } from './tables'

/** What single programs do around a table. */

/**
 * A line of one cell right above rows without a header, with as many words as the rows have cells: names
 * parted by spaces in a file that parts its cells otherwise.
 */
export function spacedHeader(store: RecordStore, table: FoundTable) {
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
export function withoutRules(store: RecordStore, table: FoundTable): FoundTable {
  const isRule = (record: number) => {
    const cells = store.cells(record).filter((cell) => cell.trim() !== '')
    return cells.length > 0 && cells.every((cell) => /^[\s:|]*[-=_+]{3,}[-=_+:|\s]*$/.test(cell))
  }
  const below = table.rows.findIndex((record) => !isRule(record))
  const rules = Math.min(Math.max(0, below), 1)
  const dropped = [...table.header.filter(isRule), ...table.rows.slice(0, rules)]
  return {
    ...table,
    preamble: [...table.preamble, ...dropped],
    header: table.header.filter((record) => !isRule(record)),
    rows: table.rows.slice(rules),
  }
}

/** Tables of wikis have a bar at both ends of a line: the first is the edge of no column. */
export function hasBarInFront(
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
export function hasRowNames(
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
