import { isAside } from '../../core/table/shape/footer'
import { filledCells, filledWidth, isBlank } from '../../core/table/shape/profile'
import type { RecordStore } from '../../core/table/records/store'
import type { Table } from '../../core/table/types'

/** Which records of a file are rows of its table, told from its first and last ones. */
export interface RowRule {
  /** Lines of the file between which its rows stand. */
  firstLine: number
  lastLine: number
  /** Lines of the header: where one comes again, as on the pages of a report, it is no row. */
  header: string[][]
  /** Rows begin with `#` themselves. */
  numbered: boolean
  oneColumn: boolean
}

/** Rows from which it is told whether they begin with `#`. */
const sample = 20

/** @param outline the file's first and last records, and the table in them */
export function rowRuleOf(outline: RecordStore, table: Table): RowRule {
  const { headerLines } = table.layout
  const header: string[][] = []
  let numbered = false
  let seen = 0
  for (let record = 0; record < outline.length; record++) {
    const line = outline.line(record)
    if (headerLines.includes(line)) header.push(filled(outline, record))
    if (line < table.lines[0] || seen === sample) continue
    seen++
    numbered ||= outline.cell(record, 0).startsWith('#') && filledCells(outline, record) > 1
  }
  return {
    firstLine: table.lines[0],
    lastLine: table.lines[table.rows - 1],
    header,
    numbered,
    oneColumn: table.names.length < 2,
  }
}

/** What a record between the first and the last row is. */
export type RecordPart = 'row' | 'blank' | 'header' | 'aside' | 'outside'

export function partOf(store: RecordStore, record: number, rule: RowRule): RecordPart {
  const line = store.line(record)
  if (line < rule.firstLine || line > rule.lastLine) return 'outside'
  if (store.plain.isPlain(record, 0)) return 'row'
  if (rule.oneColumn ? store.width(record) === 0 : isBlank(store, record)) return 'blank'
  const first = store.cell(record, 0)
  if (rule.header.some((cells) => cells[0] === first && isSame(cells, filled(store, record))))
    return 'header'
  return !rule.oneColumn && isAside(store, record, rule.numbered) ? 'aside' : 'row'
}

/** The records of a part of the file that are rows. */
export function rowsOf(store: RecordStore, rule: RowRule): Int32Array {
  const rows = new Int32Array(store.length)
  let count = 0
  for (let record = 0; record < store.length; record++)
    if (partOf(store, record, rule) === 'row') rows[count++] = record
  return rows.slice(0, count)
}

const filled = (store: RecordStore, record: number): string[] =>
  store.cells(record).slice(0, filledWidth(store, record))

const isSame = (a: string[], b: string[]) =>
  a.length === b.length && a.every((cell, i) => cell === b[i])
