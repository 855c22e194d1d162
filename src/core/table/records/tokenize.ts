import { delimiterAt, lineEndAt, type Syntax } from './syntax'

/** One record of a text. */
export interface Tokens {
  cells: string[]
  /** Offset behind the record and its line end. */
  end: number
  /** Quotes that open or close nothing and were read as text. */
  oddQuotes: number
  /** Cells that were in quotes. */
  quoted: number
  /** Of these, how many have spaces between a delimiter and the quote. */
  spaced: number
}

/** A record longer than this that waits for a closing quote will not get one. */
export const longestRecord = 4 * 1024 * 1024

/** So many quotes inside a cell that are not escaped, and the one that opened it was no quote either. */
const mostOddQuotes = 20

/**
 * Reads the record at `start`. A quote opens a cell only at its beginning, and closes it only before a
 * delimiter or a line end; any other quote is text. CRLF, LF and CR end a record outside quotes.
 *
 * @param last that no more text follows
 * @param oneLine that no cell goes on beyond its line: a quote that is not closed there is text
 * @returns null where the record may go on beyond `text`
 */
export function tokenize(
  text: string,
  start: number,
  syntax: Syntax,
  { last, oneLine = false }: { last: boolean; oneLine?: boolean },
): Tokens | null {
  const tokens: Tokens = { cells: [], end: start, oddQuotes: 0, quoted: 0, spaced: 0 }
  let at = start
  // Spaces in front of the first column of an aligned table part nothing.
  if (syntax.aligned) while (text.charCodeAt(at) === 32) at++
  for (;;) {
    const quotedEnd = syntax.quote === '' ? -1 : quotedCell(text, at, syntax, tokens, last, oneLine)
    if (quotedEnd === null) return null
    let end = quotedEnd
    if (end === -1) {
      end = plainEnd(text, at, syntax)
      const cell = text.slice(at, end)
      tokens.cells.push(syntax.padded ? cell.trim() : cell)
    }
    if (end >= text.length) {
      if (!last) return null
      return { ...tokens, end: text.length }
    }
    const lineEnd = lineEndAt(text, end)
    if (lineEnd > 0) {
      // A CR at the end of what has arrived may be half of a CRLF.
      if (!last && end + lineEnd === text.length && text.charCodeAt(end) === 13) return null
      return { ...tokens, end: end + lineEnd }
    }
    at = end + delimiterAt(text, end, syntax)
    if (syntax.aligned && (at >= text.length || lineEndAt(text, at) > 0)) {
      if (at >= text.length && !last) return null
      return { ...tokens, end: at + lineEndAt(text, at) }
    }
  }
}

/**
 * Reads a quoted cell at `at` into `tokens`.
 * @returns the offset of what ends it; −1 where no proper quoted cell begins here; null where it may go on
 */
function quotedCell(
  text: string,
  at: number,
  syntax: Syntax,
  tokens: Tokens,
  last: boolean,
  oneLine: boolean,
): number | null {
  const { quote, escape } = syntax
  let open = at
  while (text.charCodeAt(open) === 32) open++
  if (text[open] !== quote) return -1
  let cell = ''
  let from = open + 1
  let odd = 0
  let search = from
  for (;;) {
    const found = text.indexOf(quote, search)
    if (oneLine && holdsLineEnd(text, from, found)) break
    if (found === -1) {
      if (!last && !oneLine && text.length - at <= longestRecord) return null
      break
    }
    if (escape === 'backslash' && backslashesBefore(text, from, found) % 2 === 1) {
      cell += text.slice(from, found - 1) + quote
      from = search = found + 1
      continue
    }
    if (escape === 'nul' && found > from && text.charCodeAt(found - 1) === 0) {
      cell += text.slice(from, found - 1) + quote
      from = search = found + 1
      continue
    }
    if (escape === 'doubled' && text[found + 1] === quote) {
      cell += text.slice(from, found + 1)
      from = search = found + 2
      continue
    }
    if (found + 1 === text.length && !last) return null
    const end = endAfterQuote(text, found + 1, syntax)
    if (end !== -1) {
      if (end >= text.length && !last) return null
      const whole = cell + text.slice(from, found)
      tokens.cells.push(escape === 'backslash' ? whole.replaceAll('\\\\', '\\') : whole)
      tokens.oddQuotes += odd
      tokens.quoted++
      if (open > at) tokens.spaced++
      return end
    }
    if (++odd > mostOddQuotes) break
    search = found + 1
  }
  tokens.oddQuotes++
  return -1
}

function backslashesBefore(text: string, from: number, at: number): number {
  let count = 0
  while (at - count > from && text.charCodeAt(at - count - 1) === 92) count++
  return count
}

function holdsLineEnd(text: string, from: number, to: number): boolean {
  const end = to === -1 ? text.length : to
  for (const mark of ['\n', '\r']) {
    const at = text.indexOf(mark, from)
    if (at !== -1 && at < end) return true
  }
  return false
}

/** Offset of the delimiter or line end behind a closing quote, with only spaces between; −1 for other text. */
function endAfterQuote(text: string, from: number, syntax: Syntax): number {
  let at = from
  for (;;) {
    if (at >= text.length || lineEndAt(text, at) > 0 || delimiterAt(text, at, syntax) > 0) return at
    if (text.charCodeAt(at) !== 32) return -1
    at++
  }
}

function plainEnd(text: string, from: number, syntax: Syntax): number {
  const stop = syntax.delimiter.charCodeAt(0)
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || code === 13) return at
    if (code === stop && delimiterAt(text, at, syntax) > 0) return at
  }
  return text.length
}
