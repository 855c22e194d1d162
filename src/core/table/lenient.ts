import type { Newline } from './lineFeeds'

export interface RecordSyntax {
  delimiter: string
  newline: Newline
}

export interface LenientRecord {
  cells: string[]
  /** Offset after the record and its line end. */
  end: number
  /** True where a quote was read as plain text. */
  brokenQuote: boolean
}

/** A record longer than this that waits for a closing quote will not get one. */
export const longestRecord = 4 * 1024 * 1024

/** Inner lines that must all look like rows before a quoted cell is taken for a slip of a quote. */
const rowsThatProveASlip = 10

/**
 * How many whole lines inside `quoted` look like rows of the table themselves: all of them have
 * `width` cells and no quote. 0 where one does not, so text with line breaks is left in peace.
 */
export function rowsInside(quoted: string, syntax: RecordSyntax, width: number): number {
  if (width < 2) return 0
  const text = quoted.endsWith(syntax.newline) ? quoted.slice(0, -1) : quoted
  const inner = text.split(syntax.newline).slice(1, -1)
  const looksLikeRow = (line: string) =>
    !line.includes('"') && line.split(syntax.delimiter).length === width
  return inner.every(looksLikeRow) ? inner.length : 0
}

/** True where a quoted text holds so many rows that its opening quote must be a slip. */
export const swallowsRows = (quoted: string, syntax: RecordSyntax, width: number): boolean =>
  rowsInside(quoted, syntax, width) >= rowsThatProveASlip

/**
 * Reads one record at `start`, taking a quote for a quote only where the cell it opens is closed properly:
 * by the first quote that is not doubled, followed by a delimiter or a line end. Any other quote is text,
 * and its cell ends at the next delimiter. Used once a file has shown a broken quote, because a strict
 * reader would then swallow the rows up to the next quote.
 *
 * Returns null where the record may go on beyond `text`; with `last` there is no more text to come.
 */
export function readLenientRecord(
  text: string,
  start: number,
  syntax: RecordSyntax,
  width: number,
  last: boolean,
): LenientRecord | null {
  const cells: string[] = []
  let brokenQuote = false
  let at = start
  for (;;) {
    let cellEnd = -1
    if (text[at] === '"') {
      const close = closingQuote(text, at)
      if (close === -1 && !last && text.length - start <= longestRecord) return null
      cellEnd = close === -1 ? -1 : endAfterQuote(text, close + 1, syntax)
      if (cellEnd === text.length && !last) return null
      if (cellEnd !== -1 && swallowsRows(text.slice(at, close), syntax, width)) cellEnd = -1
      if (cellEnd === -1) brokenQuote = true
      else cells.push(text.slice(at + 1, close).replaceAll('""', '"'))
    }
    if (cellEnd === -1) {
      cellEnd = literalEnd(text, at, syntax)
      if (cellEnd === text.length && !last) return null
      cells.push(text.slice(at, cellEnd))
    }
    const atEnd = cellEnd >= text.length
    if (atEnd || text[cellEnd] === syntax.newline) {
      return { cells, end: atEnd ? text.length : cellEnd + 1, brokenQuote }
    }
    at = cellEnd + 1
  }
}

/** Offset of the quote that closes the one at `open`, or -1. */
function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1)
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}

/** Offset of the delimiter or line end after a closing quote, with only spaces between; -1 for other text. */
function endAfterQuote(text: string, from: number, { delimiter, newline }: RecordSyntax): number {
  let at = from
  while (text[at] === ' ' || (text[at] === '\r' && newline === '\n')) at++
  return at >= text.length || text[at] === delimiter || text[at] === newline ? at : -1
}

function literalEnd(text: string, from: number, { delimiter, newline }: RecordSyntax): number {
  const stop = delimiter.charCodeAt(0)
  const lineEnd = newline.charCodeAt(0)
  let at = from
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === stop || code === lineEnd) break
  }
  return at
}
