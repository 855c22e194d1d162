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

/** Names that stand behind the mark of the comments above them: `# time, depth` below `# site: harbour`. */
export function withoutMark(store: RecordStore, table: FoundTable, header: string[][]): string[][] {
  const [record] = table.header
  const mark = /^\s*([#%;!]|\/\/)\s*(?=\S)/.exec(header[0]?.[0] ?? '')
  const above = table.preamble[table.preamble.length - 1]
  if (mark === null || header.length !== 1 || above === undefined || above + 1 !== record)
    return header
  if (!store.cell(above, 0).trimStart().startsWith(mark[1])) return header
  return [header[0].map((cell, j) => (j === 0 ? cell.slice(mark[0].length) : cell).trim())]
}

/** So many rows at both ends of a table may be drawn lines of its full width. */
const ends = 3

/** Lines of dashes above and below a header, between rows and behind them. */
export function withoutRules(store: RecordStore, table: FoundTable): FoundTable {
  const isRule = (record: number) => {
    const cells = store.cells(record).filter((cell) => cell.trim() !== '')
    return cells.length > 0 && cells.every((cell) => /^[\s:|]*[-=_+]{3,}[-=_+:|\s]*$/.test(cell))
  }
  const { length } = table.rows
  const drawn = new Set(
    table.rows.filter((record, i) => {
      const atEnd = i < ends || i >= length - ends
      return (atEnd || store.width(record) !== table.profile.width) && isRule(record)
    }),
  )
  const header = table.header.filter((record) => !isRule(record))
  if (drawn.size === 0 && header.length === table.header.length) return table
  return {
    ...table,
    preamble: [...table.preamble, ...table.header.filter(isRule)],
    header,
    rows: table.rows.filter((record) => !drawn.has(record)),
    footer: [...drawn, ...table.footer],
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
