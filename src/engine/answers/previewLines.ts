import { isBlank } from '../../core/table/shape/profile'
import type { RecordStore } from '../../core/table/records/store'
import type { Table } from '../../core/table/types'
import type { LineRole, PreviewLine } from '../../shared/importPreview'

/** Lines above the table, rows at its beginning, odd ones behind them, and lines below the last row. */
const mostAbove = 12
const mostRows = 30
const mostOdd = 30
const mostBelow = 12
/** A wide file has thousands of columns, and a cell may hold a page of text. */
export const mostColumns = 60
const longestCell = 200

/** The lines of a file that tell how it was understood, in its order. */
export function previewLines(store: RecordStore, table: Table): PreviewLine[] {
  const { layout, lines, notedLines } = table
  const takenFor = roles(store, table)
  const noted = new Set(notedLines)
  const anyOdd = layout.shortRows > 0 || layout.longRows > 0 || noted.size > 0
  const top = layout.headerLines[0] ?? lines[0] ?? 1
  const lastRow = lines[lines.length - 1] ?? top

  const shown: PreviewLine[] = []
  const count = { around: 0, row: 0, odd: 0, below: 0 }
  const first = firstShown(store, top)
  // What is looked at may begin further down.
  let before = store.length === 0 ? 0 : store.line(0) - 1
  let former = -1
  for (let record = 0; record < store.length; record++) {
    const line = store.line(record)
    const { role, row } = takenFor(record)
    // Of a million rows without anything odd, none is looked at closely.
    if (row !== null && count.row === mostRows && !anyOdd) continue
    const odd = row === null ? null : oddity(store, record, table)
    const place = placeOf()
    if (place === null) continue
    count[place]++
    const cells = row === null ? cellsOf(store, record) : rowCells(table, row)
    const skipped = before + record - former - 1
    before = 0
    shown.push({ line, role, odd, noted: noted.has(line), skipped, cells: cells.map(cut) })
    former = record

    /** Where the line belongs in the preview, if there is room for it. */
    function placeOf(): keyof typeof count | null {
      if (role === 'header' || role === 'head') return 'around'
      if (line < top) return record >= first ? 'around' : null
      if (line > lastRow) return count.below < mostBelow ? 'below' : null
      if (count.row < mostRows) return 'row'
      const telling = odd !== null || noted.has(line) || (role !== 'row' && role !== 'blank')
      return telling && count.odd < mostOdd ? 'odd' : null
    }
  }
  return shown
}

function oddity(store: RecordStore, record: number, { names, layout }: Table): PreviewLine['odd'] {
  const width = names.length - layout.addedColumns
  const cells = store.width(record)
  if (layout.shortRows > 0 && cells < width) return 'short'
  if (layout.longRows === 0) return null
  for (let column = width; column < cells; column++) {
    if (store.cell(record, column).trim() !== '') return 'long'
  }
  return null
}

/** Tells what a record was taken for; to be asked for each record once, in the file's order. */
function roles(store: RecordStore, { layout, lines }: Table) {
  const header = new Set(layout.headerLines)
  const preamble = new Set(layout.preamble.map(({ line }) => line))
  const footer = new Set(layout.footer.map(({ line }) => line))
  const others = layout.tables.filter((_, i) => i !== layout.taken)
  const top = layout.headerLines.at(-1)
  let row = 0

  function roleOf(record: number, line: number): LineRole {
    if (header.has(line)) return 'header'
    if (isBlank(store, record)) return 'blank'
    if (preamble.has(line)) return 'above'
    if (footer.has(line)) return 'below'
    if (others.some(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine))
      return 'otherTable'
    return top !== undefined && line > top && line < (lines[0] ?? 0) ? 'head' : 'leftOut'
  }

  return (record: number): { role: LineRole; row: number | null } => {
    const line = store.line(record)
    while (row < lines.length && lines[row] < line) row++
    if (lines[row] === line && !header.has(line)) return { role: 'row', row }
    return { role: roleOf(record, line), row: null }
  }
}

/** The record from which the lines above the table are shown. */
function firstShown(store: RecordStore, top: number): number {
  let record = 0
  while (record < store.length && store.line(record) < top) record++
  return record - mostAbove
}

const cellsOf = (store: RecordStore, record: number): string[] =>
  Array.from({ length: Math.min(store.width(record), mostColumns) }, (_, column) =>
    store.cell(record, column),
  )

/** As they stand under the columns' names, which a bar at a line's beginning shifts. */
const rowCells = ({ cells }: Table, row: number): string[] =>
  cells.slice(0, mostColumns).map((column) => column.at(row))

/** A cell that is as long as a page is not shown as a whole. */
export const cut = (cell: string): string => cell.slice(0, longestCell)
