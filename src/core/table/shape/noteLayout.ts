import type { Notes } from '../notes'
import type { RecordStore } from '../records/store'
import type { Layout, LineText, TablePlace } from '../types'
import type { FoundTable } from './tables'

/** Says which lines of a file are no rows of the table, and why not. */
export function noteLayout(
  layout: Layout,
  store: RecordStore,
  table: FoundTable,
  notes: Notes,
): void {
  const { headerLines, preamble, footer, tables, taken } = layout
  if (preamble.length > 0) {
    notes.add(
      'lines above',
      () => `${linesOf(preamble)} above the table: ${quote(preamble)}; not data.`,
    )
  }
  if (headerLines.length === 0 && table.rows.length > 0) {
    const line = store.line(table.rows[0])
    notes.add(
      'headers',
      () => `The file has no header row: line ${line} holds data; the columns are numbered.`,
      line,
    )
  }
  if (headerLines.length > 1) {
    notes.add('headers', () => `The header has ${headerLines.length} lines; the names are joined.`)
  }
  for (const record of table.blanks) {
    const line = store.line(record)
    notes.add('blank lines', () => `Blank line: line ${line} is empty and was skipped.`, line)
  }
  if (footer.length > 0) {
    notes.add(
      'lines below',
      () => `${linesOf(footer)} below the table: ${quote(footer)}; not data.`,
    )
  }
  tables.forEach((place, i) => {
    if (i !== taken) notes.add('other tables', () => describeOther(place), place.firstLine)
  })
}

function describeOther({ firstLine, lastLine, rows, columns }: TablePlace): string {
  const names = columns.slice(0, 4).map((name) => `“${name}”`)
  const more = columns.length > names.length ? ', …' : ''
  return (
    `Another table: lines ${firstLine} to ${lastLine} (${rows} rows: ${names.join(', ')}${more}) ` +
    'are not judged; the largest table was taken.'
  )
}

function linesOf(lines: LineText[]): string {
  const [first, last] = [lines[0].line, lines[lines.length - 1].line]
  return lines.length === 1 ? `Line ${first}` : `Lines ${first} to ${last}`
}

const longestQuote = 60

function quote(lines: LineText[]): string {
  const text = lines[0].cells.filter((cell) => cell.trim() !== '').join(' ')
  const short = text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text
  return `“${short}”${lines.length > 1 ? ', …' : ''}`
}
