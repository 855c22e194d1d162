import Papa from 'papaparse'
import { longestRecord, readLenientRecord, rowsInside, swallowsRows } from './lenient'
import type { RecordSyntax } from './lenient'
import { countNewlines } from './lineFeeds'

export interface RecordEvents {
  /** `line` is the line on which the record begins, the first is 1; blank lines come as no cells. */
  record(cells: string[], line: number): void
  /** A quote on this line opens no proper cell and was read as text. */
  brokenQuote(line: number): void
  /** A quoted cell that begins on this line holds lines that look like rows themselves. */
  doubtfulQuote(line: number, rows: number): void
}

/** Fewer inner lines than this are not worth a word: addresses and remarks have line breaks. */
const rowsThatRaiseDoubt = 3

/**
 * Splits text that arrives in pieces into records. Papa Parse does the work; once it reports a broken
 * quote (it would swallow the rows up to the next one), the rest of the file is read leniently.
 */
export function createRecordReader(syntax: RecordSyntax, events: RecordEvents) {
  const { delimiter, newline } = syntax
  let pending = ''
  /** Wait for this many characters: doubling keeps the work linear where a record is very long. */
  let wanted = 0
  let line = 1
  let lenient = false
  let width = 0

  function emit(cells: string[], source: string, quotes: boolean): void {
    const lastCell = cells[cells.length - 1]
    if (newline === '\n' && lastCell.endsWith('\r')) {
      // In a CRLF file an unquoted last cell carries the \r; a quoted one may end with a \r of its own.
      const bare = source.endsWith('\n') ? source.slice(0, -1) : source
      const unquoted = !quotes || bare === lastCell || bare.endsWith(delimiter + lastCell)
      if (unquoted) cells[cells.length - 1] = lastCell.slice(0, -1)
    }
    const blank = cells.length === 1 && !source.includes('"') && source.trim() === ''
    if (!blank) width ||= cells.length
    events.record(blank ? [] : cells, line)
    line += quotes ? countNewlines(source, newline) : 1
  }

  function takeStrictly(text: string, last: boolean): number {
    const quotes = text.includes('"')
    let start = 0
    const parser = new Papa.Parser({
      delimiter,
      newline,
      step: (result: Papa.ParseStepResult<string[]>) => {
        const source = text.slice(start, result.meta.cursor)
        if (quotes && source.includes('"') && source.includes(newline)) {
          lenient = result.errors.length > 0 || swallowsRows(source, syntax, width)
          if (lenient) return parser.abort()
          const rows = rowsInside(source, syntax, width)
          if (rows >= rowsThatRaiseDoubt) events.doubtfulQuote(line, rows)
        } else if (result.errors.length > 0) {
          lenient = true
          return parser.abort()
        }
        emit((result.data as unknown as string[][])[0], source, quotes)
        start = result.meta.cursor
      },
    })
    parser.parse(text, 0, !last)
    return start
  }

  function takeLeniently(text: string, from: number, last: boolean): number {
    let start = from
    while (start < text.length) {
      const record = readLenientRecord(text, start, syntax, width, last)
      if (record === null) break
      if (record.brokenQuote) events.brokenQuote(line)
      emit(record.cells, text.slice(start, record.end), true)
      start = record.end
    }
    return start
  }

  function take(last: boolean): void {
    let used = lenient ? 0 : takeStrictly(pending, last)
    const open = pending.length - used
    if (open > longestRecord && pending.indexOf(newline, used) !== -1) lenient = true
    if (lenient) used = takeLeniently(pending, used, last)
    pending = pending.slice(used)
    wanted = used === 0 ? pending.length * 2 : 0
  }

  return {
    write(text: string): void {
      pending += text
      if (pending.length > 0 && pending.length >= wanted) take(false)
    },
    finish(): void {
      if (pending !== '') take(true)
    },
  }
}

/** The records of a text's beginning, blank lines left out; an unfinished last one only with `complete`. */
export function headRecords(head: string, syntax: RecordSyntax, complete: boolean): string[][] {
  const records: string[][] = []
  const reader = createRecordReader(syntax, {
    record: (cells) => cells.length > 0 && records.push(cells),
    brokenQuote: () => undefined,
    doubtfulQuote: () => undefined,
  })
  reader.write(head)
  if (complete) reader.finish()
  return records
}
