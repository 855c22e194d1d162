import { lookOf } from '../dialect/looks'
import type { DeadEnds } from './deadEnds'
import { fitQuotes } from './fitQuotes'
import type { Syntax } from './syntax'
import { tokenize, type Tokens } from './tokenize'

/** How a record that does not fit the file's syntax was read. */
export interface Repaired {
  records: Tokens[]
  /** What was done differently, for people; null where the record fits after all. */
  remark: string | null
}

/** Delimiters that one odd line may have instead of the file's own. */
const otherDelimiters = [', ', '; ', '\t\t', '||', ',', ';', '\t', '|', ' ']
/** Inner lines that must all look like rows before a quoted cell is taken for a slip of a quote. */
const rowsThatProveASlip = 10

interface Attempt {
  syntax: Syntax
  oneLine: boolean
  remark: (record: Tokens) => string | null
}

/**
 * Reads what stands at `start` in the way that gives rows of the file's width with the fewest odd quotes:
 * in the file's own syntax, with its quotes taken for text where they are not closed on their line, with
 * another escape, another quote, or another delimiter.
 * @param width number of cells that the rows around have; 0 where it is not known
 * @param usual number of cells of most rows of the file, where it is known to be another
 * @returns null where the record may go on beyond `text`
 */
export function readIrregular(
  text: string,
  start: number,
  syntax: Syntax,
  width: number,
  { last, deadEnds, usual = width }: { last: boolean; deadEnds?: DeadEnds; usual?: number },
): Repaired | null {
  const own = tokenize(text, start, syntax, { last, deadEnds })
  if (own === null) return null
  const fits = (tokens: Tokens) => width === 0 || tokens.cells.length === width
  const isUsual = own.cells.length === usual && usual !== width && own.oddQuotes === 0
  if (isUsual) return { records: [own], remark: null }
  if (fits(own) && own.oddQuotes === 0 && !holdsRows(own, text, start, syntax, width)) {
    return { records: [own], remark: null }
  }
  const lines = linesOf(text, start, own.end, syntax)
  const fitted = lines?.map((line, i) =>
    fitLine(text, lines[i - 1]?.end ?? start, line, syntax, width),
  )
  if (fitted && (prefersLines(own, lines!, width) || prefersLines(own, fitted, width)))
    return { records: fitted, remark: 'quote' }
  if (fits(own)) {
    const best = lines === null ? fitLine(text, start, own, syntax, width) : own
    return { records: [best], remark: own.oddQuotes > 0 ? 'quote' : null }
  }
  for (const { syntax: other, oneLine, remark } of attempts(syntax)) {
    const isOther = other.delimiter !== syntax.delimiter || other.quote !== syntax.quote
    // Where quotes do what they should, a row of another width is just that.
    if (isOther && own.quoted > 0) continue
    const tokens = tokenize(text, start, other, { last, oneLine })
    if (tokens === null || tokens.cells.length !== width || tokens.oddQuotes > own.oddQuotes)
      continue
    if (other.quote !== syntax.quote && tokens.quoted === 0) continue
    if (other.delimiter === ' ' && !partsQuantities(tokens)) continue
    if (tokens.end > own.end && !oneLine) continue
    return { records: [tokens], remark: remark(tokens) }
  }
  const loose = own.oddQuotes > 0 || own.cells.some((cell) => cell.endsWith(syntax.quote || '"'))
  if (lines === null && loose) {
    return { records: [fitLine(text, start, own, syntax, width)], remark: 'quote' }
  }
  return { records: [own], remark: own.oddQuotes > 0 ? 'quote' : null }
}

/** Spaces part words as well, also within brackets or behind a colon: cells that they part are quantities, many of them. */
const partsQuantities = ({ cells, quoted }: Tokens): boolean =>
  cells.every((cell) => cell.includes('(') === cell.includes(')') && !cell.endsWith(':')) &&
  quoted + cells.filter((cell) => ['number', 'date'].includes(lookOf(cell))).length >=
    cells.length / 3

/** The line with its quotes taken so that it has `width` cells; as it is where that cannot be. */
function fitLine(text: string, start: number, line: Tokens, syntax: Syntax, width: number): Tokens {
  if ((line.cells.length === width && line.oddQuotes === 0) || width < 1) return line
  const cells = fitQuotes(text, start, line.end, syntax, width)
  return cells === null ? line : { ...line, cells, oddQuotes: Math.max(line.oddQuotes, 1) }
}

function* attempts(syntax: Syntax): Generator<Attempt> {
  if (syntax.quote !== '') {
    for (const escape of ['backslash', 'none', 'doubled', 'nul'] as const) {
      if (escape === syntax.escape) continue
      yield { syntax: { ...syntax, escape }, oneLine: false, remark: () => 'escape' }
    }
  }
  for (const quote of ['"', "'"] as const) {
    if (quote === syntax.quote) continue
    yield {
      syntax: { ...syntax, quote },
      oneLine: true,
      remark: () => 'other quote',
    }
  }
  for (const delimiter of otherDelimiters) {
    if (delimiter === syntax.delimiter) continue
    yield { syntax: { ...plain(syntax), delimiter }, oneLine: true, remark: () => 'delimiter' }
  }
}

const plain = ({ quote, escape, delimiter }: Syntax): Syntax => ({ quote, escape, delimiter })

/** The records of a stretch of text when no quoted cell goes on beyond its line; null where it is one line. */
function linesOf(text: string, start: number, end: number, syntax: Syntax): Tokens[] | null {
  const lines: Tokens[] = []
  const stretch = text.slice(0, end)
  for (let at = start; at < end;) {
    const tokens = tokenize(stretch, at, syntax, { last: true, oneLine: true })!
    lines.push(tokens)
    at = tokens.end
  }
  return lines.length > 1 ? lines : null
}

/** True where lines read one by one are rows of the table, and the quotes speak no more against it. */
function prefersLines(own: Tokens, lines: Tokens[], width: number): boolean {
  // In a column of one, text with line ends is all that lines look like.
  if (width < 1 || (width === 1 && own.oddQuotes === 0)) return false
  const odd = lines.reduce((sum, { oddQuotes }) => sum + oddQuotes, 0)
  const rows = lines.filter(({ cells }) => cells.length === width).length
  if (rows === lines.length) return odd <= own.oddQuotes || lines.length - 2 >= rowsThatProveASlip
  return (
    own.cells.length !== width &&
    own.oddQuotes > 0 &&
    rows >= lines.length - 1 &&
    odd <= own.oddQuotes + 1
  )
}

/** True where a quoted cell holds so many lines that look like rows that its quote must be a slip. */
function holdsRows(
  own: Tokens,
  text: string,
  start: number,
  syntax: Syntax,
  width: number,
): boolean {
  if (own.quoted === 0 || own.end - start < 2 * rowsThatProveASlip) return false
  const lines = linesOf(text, start, own.end, syntax)
  return lines !== null && lines.length - 2 >= rowsThatProveASlip && prefersLines(own, lines, width)
}
