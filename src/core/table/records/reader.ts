import Papa from 'papaparse'
import type { Newline } from '../lineFeeds'
import type { Notes } from '../notes'
import { createDeadEnds } from './deadEnds'
import { readIrregular } from './irregular'
import { addPlaces } from './places'
import { createCodeUnits } from './codeUnits'
import { addPlainRecords, createBatch } from './plainRecords'
import type { RecordStore } from './store'
import type { Syntax } from './syntax'
import { longestRecord } from './tokenize'

/** Fewer lines in a quoted cell than this are not worth a word: addresses and remarks have line breaks. */
const linesThatRaiseDoubt = 4

/** What Papa Parse takes for a quote where there is none: no character of any text. */
const noQuote = '\uffff'

/** After so many odd records in one piece of text, Papa Parse is not begun again for it. */
const mostRestarts = 20

const otherDelimiters = [',', ';', '\t', '|', ' ']

export interface RecordReader {
  write(text: string): void
  finish(): void
}

export interface RecordReaderOptions {
  syntax: Syntax
  /** What ends most records; both others are understood where they stand. */
  newline: Newline
  /** Number of cells of most records; 0 where it is not known. */
  width: number
  /** Line of the file on which the text begins. */
  firstLine: number
}

/**
 * Splits text that arrives in pieces into the records of `store`. Papa Parse does the work; a record that
 * breaks its rules (a quote that nothing closes, another delimiter, a stray carriage return) is read
 * by `readIrregular`, and what was done is noted by line.
 */
export function createRecordReader(
  store: RecordStore,
  notes: Notes,
  { syntax, newline, width, firstLine }: RecordReaderOptions,
): RecordReader {
  const papaReads = syntax.escape === 'doubled' && !syntax.aligned && !syntax.padded
  let pending = ''
  /** Wait for this many characters: doubling keeps the work linear where a record is very long. */
  let wanted = 0
  let line = firstLine
  /** Widths of the last records: the table that is being read, if several follow each other. */
  let expected = width
  let lastWidth = 0
  let sameWidth = 0

  let pieceStarted = false
  /** Where the next quote and the next carriage return stand, so that no record searches the whole text. */
  const marks = createMarks()
  const lineEnds = createMarks()
  let deadEnds = createDeadEnds()
  const unitsOf = createCodeUnits()
  let units: Uint16Array | null = null
  let batch = createBatch(1)

  function emit(cells: string[], start: number, end: number): void {
    if (!pieceStarted) store.startPiece(pending)
    pieceStarted = true
    const blank = cells.length === 1 && cells[0].trim() === '' && isBlank(pending, start, end)
    if (blank) {
      store.startRecord(line)
      store.endRecord()
    } else addPlaces(store, pending, start, cells, line, syntax)
    line += lineEnds.next(newline, start) >= end - 1 ? 1 : countLines(cells)
    if (blank) return
    sameWidth = cells.length === lastWidth ? sameWidth + 1 : 1
    lastWidth = cells.length
    if (sameWidth >= 3) expected = lastWidth
  }

  /** Reads one record by `readIrregular`; returns its end, or null where it may go on. */
  function takeIrregular(start: number, last: boolean): number | null {
    const read = readIrregular(pending, start, syntax, expected, { last, deadEnds, usual: width })
    if (read === null) return null
    let at = start
    for (const record of read.records) {
      if (record.oddQuotes > 0) noteOddQuote(line)
      else if (read.remark !== null && read.records.length === 1) noteRepair(read.remark, line)
      noteLines(record.cells, line)
      emit(record.cells, at, record.end)
      at = record.end
    }
    return at
  }

  function noteOddQuote(at: number): void {
    notes.add(
      'broken quotes',
      () => `Broken quote: line ${at} has a quote that is not closed properly; it is read as text.`,
      at,
    )
  }

  function noteRepair(remark: string, at: number): void {
    const how: Record<string, string> = {
      escape: 'its quotes are escaped in another way than in the rest of the file',
      'other quote': 'its cells are in other quotes than in the rest of the file',
      delimiter: 'its cells are separated in another way than in the rest of the file',
    }
    if (how[remark] === undefined) return
    notes.add('odd lines', () => `Odd line: on line ${at} ${how[remark]}; it was read so.`, at)
  }

  /** A cell with several lines that look like rows may be due to a missing quote. */
  function noteLines(cells: string[], at: number): void {
    for (const cell of cells) {
      if (!cell.includes(newline)) continue
      const lines = cell.split(newline).slice(1, -1)
      const rows = lines.filter((text) => text.split(syntax.delimiter).length === expected).length
      if (rows < linesThatRaiseDoubt - 1 || rows < lines.length) continue
      notes.add(
        'doubtful quotes',
        () =>
          `Doubtful quote: a quoted cell on line ${at} holds ${rows} lines that look like rows; ` +
          'check whether a quote is missing.',
        at,
      )
    }
  }

  /** Reads records without quotes and with the expected number of cells; returns where they end. */
  function takePlain(from: number): number {
    if (newline !== '\n' || syntax.delimiter.length !== 1 || expected < 1) return from
    if (!pieceStarted) store.startPiece(pending)
    pieceStarted = true
    if (batch.width !== expected) batch = createBatch(expected)
    const options = { delimiter: syntax.delimiter, batch, line }
    const { at, records } = addPlainRecords(store, (units ??= unitsOf(pending)), from, options)
    line += records
    if (records > 0) {
      sameWidth = lastWidth === expected ? sameWidth + records : records
      lastWidth = expected
    }
    return at
  }

  /** Reads with Papa Parse until a record is irregular; returns where it stopped. */
  function takeStrictly(from: number, last: boolean): { at: number; irregular: boolean } {
    const text = from === 0 ? pending : pending.slice(from)
    const mark = syntax.quote || noQuote
    const hasQuotes = syntax.quote !== '' && text.includes(syntax.quote)
    let at = 0
    let irregular = false
    marks.reset(text)
    const parser = new Papa.Parser({
      delimiter: syntax.delimiter,
      newline,
      quoteChar: mark,
      step: (result: Papa.ParseStepResult<string[]>) => {
        const end = result.meta.cursor
        const cells = (result.data as unknown as string[][])[0]
        if (result.errors.length > 0 || isIrregular(at, end, cells, hasQuotes)) {
          irregular = true
          return parser.abort()
        }
        const lastCell = cells.length - 1
        // The CR of a CRLF, and not one that ends a cell in quotes.
        const before = text.charCodeAt(end - 1) === 10 ? end - 2 : end - 1
        if (newline === '\n' && text.charCodeAt(before) === 13 && cells[lastCell].endsWith('\r')) {
          cells[lastCell] = cells[lastCell].slice(0, -1)
        }
        emit(cells, from + at, from + end)
        at = end
      },
    })
    parser.parse(text, 0, !last)
    return { at: from + at, irregular }
  }

  function isIrregular(start: number, end: number, cells: string[], hasQuotes: boolean): boolean {
    const returned = marks.next('\r', start)
    if (newline === '\n' && returned < end - 2) return true
    if (newline === '\r' && marks.next('\n', start) < end) return true
    const quoted = marks.next('"', start) < end || marks.next("'", start) < end
    if (expected > 1 && cells.length !== expected) {
      return quoted || otherDelimiters.some((mark) => marks.next(mark, start) < end)
    }
    if (!hasQuotes || !quoted) return false
    const lineEnd = marks.next(newline, start)
    return lineEnd < end - 1
  }

  function take(last: boolean): void {
    pieceStarted = false
    units = null
    lineEnds.reset(pending)
    deadEnds = createDeadEnds()
    let irregular = 0
    let used = 0
    while (used < pending.length) {
      if (papaReads) used = takePlain(used)
      if (used >= pending.length) break
      // Of a line that does not end, Papa would list every odd quote.
      const endless = lineEnds.next(newline, used) - used > longestRecord
      if (
        papaReads &&
        irregular < mostRestarts &&
        !(endless && pending.length - used > longestRecord)
      ) {
        const strict = takeStrictly(used, last)
        used = strict.at
        if (!strict.irregular) {
          // Papa leaves a record that may go on, and one whose quote stays open at the end of the text.
          if (!last && pending.length - used <= longestRecord) break
          if (used >= pending.length) break
        }
      }
      const end = takeIrregular(used, last)
      if (end === null) break
      irregular++
      used = end
    }
    pending = pending.slice(used)
    wanted = used === 0 ? pending.length * 2 : 0
  }

  return {
    write(text) {
      let rest = text
      const lineEnd = text.indexOf('\n') + 1
      if (pending !== '' && wanted === 0 && newline === '\n' && lineEnd > 0) {
        // The line that is cut in two is read alone: joining long texts copies them.
        pending += text.slice(0, lineEnd)
        take(false)
        rest = text.slice(lineEnd)
      }
      pending += rest
      if (pending.length > 0 && pending.length >= wanted) take(false)
    },
    finish() {
      if (pending !== '') take(true)
    },
  }
}

/** Finds characters ahead in a text that is gone through once, each stretch of it only once. */
function createMarks() {
  let text = ''
  let found = new Map<string, number>()
  return {
    reset(to: string) {
      text = to
      found = new Map()
    },
    /** Offset of the next `mark` at or behind `from`; Infinity where there is none. */
    next(mark: string, from: number): number {
      const known = found.get(mark)
      if (known !== undefined && known >= from) return known
      const at = text.indexOf(mark, from)
      const offset = at === -1 ? Infinity : at
      found.set(mark, offset)
      return offset
    },
  }
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code !== 32 && code !== 9 && code !== 10 && code !== 13 && code !== 0xa0) return false
  }
  return true
}

/** Lines of a file that a record takes up whose cells may hold line ends. */
function countLines(cells: string[]): number {
  let lines = 1
  for (const cell of cells) lines += (cell.match(/\r\n|\n|\r/g) ?? []).length
  return lines
}
