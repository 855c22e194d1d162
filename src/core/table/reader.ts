import { IsodenseError } from '../errors'
import { columnOf } from './cellColumn'
import { detectDecimal } from './decimal'
import { detectDelimiter, readSepLine } from './delimiter'
import {
  limitsOf,
  limitsOfQuantities,
  mostHeadRows,
  noteHeadRows,
  splitHeadRows,
  unitsOf,
  type FileRecord,
  type HeadRow,
} from './headRows'
import { isDataRow, nameless, noteNumbersInHeader, uniqueNames } from './header'
import { detectNewline } from './lineFeeds'
import { createNotes } from './notes'
import { createRecordReader } from './records'
import { createColumns } from './rows'
import type { Dialect, Table } from './types'

/** Characters from which the delimiter is told. */
const headLength = 64 * 1024

/** False while a very long first line is still arriving. */
const hasRows = (head: string) => /[^\r\n][\r\n]+[^]*[^\r\n][\r\n]/.test(head)

/** Reads a table from text that arrives in pieces of any size. */
export interface TableReader {
  write(text: string): void
  /** @throws IsodenseError FileEmpty */
  finish(): Table
}

/**
 * A reader of delimited text: comma, semicolon or tab, told from the file itself or by its `sep=` line;
 * quoted cells; LF, CRLF or CR; a header, unless the first row is numbers only; decimal point or comma.
 * A table may have no rows. Whatever is odd but readable ends up in `notes`.
 * @throws IsodenseError (from write or finish) FileEmpty, TableTooLarge, FileUnreadable
 */
export function createTableReader(fileName: string): TableReader {
  const notes = createNotes()
  let head = ''
  let headWanted = headLength
  let bom = false
  let delimiter: Dialect['delimiter'] = ','
  let records: ReturnType<typeof createRecordReader> | null = null
  let columns: ReturnType<typeof createColumns> | null = null
  let names: string[] | null = null
  let header: string[] = []
  let blankLines: number[] = []
  /** Records below the header, until it is known which of them are data. */
  let below: FileRecord[] | null = null
  let headRows: HeadRow[] = []

  function readHead(complete: boolean): void {
    if (head.startsWith('\uFEFF')) {
      bom = true
      head = head.slice(1)
    }
    const newline = detectNewline(head)
    const sepLine = readSepLine(head, fileName)
    const body = head.slice(sepLine?.length ?? 0)
    delimiter = sepLine?.delimiter ?? detectDelimiter(body, newline, complete)
    const firstLine = sepLine === null ? 1 : 2
    records = createRecordReader(
      { delimiter, newline },
      {
        record: (cells, line) => addRecord(cells, line + firstLine - 1),
        brokenQuote: (line) =>
          notes.add(
            'broken quotes',
            () =>
              `Broken quote: line ${line + firstLine - 1} has a quote that is not closed properly; it is read as text.`,
          ),
        doubtfulQuote: (line, rows) =>
          notes.add(
            'doubtful quotes',
            () =>
              `Doubtful quote: a quoted cell on line ${line + firstLine - 1} holds ${rows} lines that look like rows; ` +
              'check whether a quote is missing.',
          ),
      },
    )
    records.write(body)
    head = ''
  }

  function addRecord(cells: string[], line: number): void {
    if (cells.length === 0) {
      blankLines.push(line)
    } else if (columns === null) {
      blankLines = []
      startColumns(cells, line)
    } else {
      noteBlankLines()
      if (below === null) return columns.add(cells, line)
      below.push({ cells, line })
      if (below.length > mostHeadRows) addBelow()
    }
  }

  /** The first records below the header have arrived: the data begins behind those that tell units or limits. */
  function addBelow(): void {
    if (below === null || columns === null) return
    const { head, data } = splitHeadRows(below, header.length)
    below = null
    headRows = head
    noteHeadRows(head, notes)
    for (const { cells, line } of data) columns.add(cells, line)
  }

  /** Only blank lines between rows are worth a word, not those at the end. */
  function noteBlankLines(): void {
    if (blankLines.length === 0) return
    for (const line of blankLines) {
      notes.add('blank lines', () => `Blank line: line ${line} is empty and was skipped.`)
    }
    blankLines = []
  }

  function startColumns(first: string[], line: number): void {
    if (isDataRow(first)) {
      columns = createColumns(fileName, first.length, first.length, notes)
      columns.add(first, line)
      names = first.map((_, index) => nameless(index))
      notes.add('headers', () => `Line ${line} holds numbers only, so the file has no header row.`)
      return
    }
    header = first
    noteNumbersInHeader(first, line, notes)
    let width = first.length
    while (width > 1 && first[width - 1].trim() === '') width--
    columns = createColumns(fileName, width, first.length, notes)
    below = []
  }

  return {
    write(text) {
      if (records !== null) return records.write(text)
      head += text
      // A CR at the end may be half of a line end.
      if (head.length < headWanted || head.endsWith('\r')) return
      if (hasRows(head)) readHead(false)
      else headWanted = head.length * 2
    },
    finish() {
      if (records === null) readHead(true)
      records!.finish()
      if (columns === null) throw new IsodenseError('FileEmpty', `${fileName} is empty.`)
      addBelow()
      const { cells: texts, lines } = columns.finish()
      const cells = texts.map(columnOf)
      names ??= uniqueNames(
        cells.map((_, index) => header[index] ?? ''),
        notes,
      )
      const decimal = detectDecimal(cells, delimiter, notes)
      const dialect: Dialect = { encoding: 'utf-8', bom, delimiter, decimal }
      const table: Table = {
        dialect,
        names,
        cells,
        rows: lines.length,
        lines,
        units: unitsOf(headRows, names.length),
        limits: [],
        headRows: headRows.map((row) => row.cells),
        notes: [],
      }
      const limits = limitsOf(headRows, names, decimal, notes)
      return { ...table, limits: limitsOfQuantities(table, limits, notes), notes: notes.list() }
    },
  }
}

/** Reads a table from one piece of text; see `createTableReader`. */
export function readTable(text: string, fileName: string): Table {
  const reader = createTableReader(fileName)
  reader.write(text)
  return reader.finish()
}
