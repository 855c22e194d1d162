import type { DeadEnds } from './deadEnds'
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

/** A record of more cells is no table's; it is broken off here, and refused by the store. */
export const mostCells = 2 ** 16

/** So many quotes inside a cell that are not escaped, and the one that opened it was no quote either. */
const mostOddQuotes = 20

export interface TokenizeOptions {
  last: boolean
  oneLine?: boolean
  deadEnds?: DeadEnds | undefined
}

/**
 * Reads the record at `start`. A quote opens a cell only at its beginning, and closes it only before a
 * delimiter or a line end; any other quote is text. CRLF, LF and CR end a record outside quotes.
 *
 * @param last that no more text follows
 * @param oneLine that no cell goes on beyond its line: a quote that is not closed there is text
 * @param deadEnds what is known of quotes in the same text and syntax that nothing closes
 * @returns null where the record may go on beyond `text`
 */
export function tokenize(
  text: string,
  start: number,
  syntax: Syntax,
  { last, oneLine = false, deadEnds }: TokenizeOptions,
): Tokens | null {
  const tokens: Tokens = { cells: [], end: start, oddQuotes: 0, quoted: 0, spaced: 0 }
  let at = start
  // Spaces in front of the first column of an aligned table part nothing.
  if (syntax.aligned) while (text.charCodeAt(at) === 32) at++
  /** Spaces up to here stand before no quote that opens a cell: with a space as delimiter every one of them begins a cell. */
  let unquoted = start
  for (;;) {
    if (tokens.cells.length >= mostCells) return { ...tokens, end: at }
    let quotedEnd: number | null = -1
    if (syntax.quote !== '' && at >= unquoted) {
      let open = at
      while (text.charCodeAt(open) === 32) open++
      if (text[open] === syntax.quote) {
        quotedEnd = quotedCell(text, at, open, syntax, tokens, { last, oneLine, deadEnds })
        if (quotedEnd === -1) unquoted = open + 1
      } else unquoted = open
    }
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
 * Reads the cell at `at`, whose quote stands at `open`, into `tokens`.
 * @returns the offset of what ends it; −1 where no proper quoted cell begins here; null where it may go on
 */
function quotedCell(
  text: string,
  at: number,
  open: number,
  syntax: Syntax,
  tokens: Tokens,
  { last, oneLine = false, deadEnds }: TokenizeOptions,
): number | null {
  const { quote, escape } = syntax
  const from = open + 1
  let odd = 0
  let escaped = false
  let search = from
  const passed: number[] = []
  for (let step = 0; ; step++) {
    const found = deadEnds?.has(search) ? -1 : text.indexOf(quote, search)
    if (oneLine && (found === -1 || holdsLineEnd(text, search, found))) break
    if (found === -1) {
      deadEnds?.add(passed)
      if (!last && text.length - at <= longestRecord) return null
      break
    }
    if (deadEnds !== undefined && step % 16 === 0) passed.push(search)
    if (isEscaped(text, search, found, escape)) {
      escaped = true
      search = found + 1
      continue
    }
    if (escape === 'doubled' && text[found + 1] === quote) {
      escaped = true
      search = found + 2
      continue
    }
    if (found + 1 === text.length && !last) return null
    const end = endAfterQuote(text, found + 1, syntax)
    if (end !== -1) {
      if (end >= text.length && !last) return null
      const cell = text.slice(from, found)
      tokens.cells.push(escaped || escape === 'backslash' ? unescaped(cell, syntax) : cell)
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

/** Whether the quote at `at` is escaped by what stands before it, not before `from`. */
function isEscaped(text: string, from: number, at: number, escape: Syntax['escape']): boolean {
  if (escape === 'backslash') return backslashesBefore(text, from, at) % 2 === 1
  return escape === 'nul' && at > from && text.charCodeAt(at - 1) === 0
}

function unescaped(cell: string, { quote, escape }: Syntax): string {
  if (escape === 'doubled') return cell.replaceAll(quote + quote, quote)
  if (escape === 'nul') return cell.replaceAll('\0' + quote, quote)
  return cell.replace(quote === '"' ? /\\(["\\])/g : /\\(['\\])/g, '$1')
}

function backslashesBefore(text: string, from: number, at: number): number {
  let count = 0
  while (at - count > from && text.charCodeAt(at - count - 1) === 92) count++
  return count
}

function holdsLineEnd(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (lineEndAt(text, at) > 0) return true
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
