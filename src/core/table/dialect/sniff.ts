import { tokenize, type Tokens } from '../records/tokenize'
import type { Syntax } from '../records/syntax'
import { candidatesFor, type Known } from './candidates'
import { lookOf, type Look } from './looks'

/** Records from which the dialect is told. */
const mostRecords = 300

/** Where two explain a file alike, the simpler and more usual one. */
const preference = new Map<string, number>([
  [',', 0.02],
  [';', 0.02],
  ['\t', 0.02],
  ['|', 0.01],
  // Where every bar has a tilde, it is a part of the delimiter.
  ...['~|', '|~', '|;'].map((delimiter): [string, number] => [delimiter, 0.04]),
])

/** Rows that do not make a pattern yet. */
const fewRows = 3

/** How much a cell of a look speaks for having been cut out rightly. */
const weights: Record<Look, number> = { number: 1, date: 1, empty: 0.7, word: 0.8, text: 0.7 }
/** A cell with an unquoted delimiter in it, or with spaces at its ends, was hardly cut out rightly. */
const suspicious = 0.1
const strong = /[,;\t|]/

export interface Sniffed {
  syntax: Syntax
  /** Most frequent number of cells. */
  width: number
  /** 0…1: how well the next best reading does in comparison; above 0.97 it is a guess. */
  doubt: number
}

/**
 * The delimiter, quote and escape that explain the beginning of a file best: rows of the same number of
 * cells, whose cells look like numbers, dates and words rather than like pieces of something else.
 * (The consistency measure of van den Burg, Nazábal and Sutton, Wrangling messy CSV files by detecting row
 * and type patterns, 2019, section 3, was the model: pattern score times type score.)
 * @param complete that `head` is the whole text
 */
export function sniff(head: string, complete: boolean, known: Known = {}): Sniffed {
  const candidates = candidatesFor(head, known)
  let best: Sniffed = { syntax: candidates[0], width: 1, doubt: 0 }
  let bestScore = -Infinity
  let second = -Infinity
  for (const syntax of candidates) {
    const records = recordsOf(head, syntax, complete)
    const { score, width } = scoreOf(records, syntax)
    if (score > bestScore) {
      second = bestScore
      bestScore = score
      best = { syntax, width, doubt: 0 }
    } else if (score > second) second = score
  }
  const doubt = bestScore > 0 ? Math.max(0, second) / bestScore : 1
  return { ...best, doubt }
}

function recordsOf(head: string, syntax: Syntax, complete: boolean): Tokens[] {
  const records: Tokens[] = []
  for (let at = 0; at < head.length && records.length < mostRecords;) {
    let tokens = tokenize(head, at, syntax, { last: complete })
    const lines = tokens === null ? 0 : tokens.end - at
    // A quote that swallows line after line is no quote.
    if (tokens !== null && tokens.oddQuotes > 0 && lines > 200) {
      tokens = tokenize(head, at, syntax, { last: complete, oneLine: true })
    }
    if (tokens === null) {
      const oneLine = tokenize(head, at, syntax, { last: complete, oneLine: true })
      if (oneLine === null) break
      tokens = oneLine
    }
    // A line that is drawn has no cells.
    const isDrawn = /^[-=+_|: ]*[-=_]{3}[-=+_|: ]*$/.test(head.slice(at, tokens.end).trim())
    // Comments at the beginning are parted as words are.
    const isComment =
      records.length === 0 && startsComment(head, at, syntax) && tokens.end < head.length
    if (!isComment && !isDrawn && tokens.cells.some((cell) => cell.trim() !== ''))
      records.push(tokens)
    at = tokens.end
  }
  return records
}

/** `; step 0.02` is a remark where semicolons part nothing. */
const startsComment = (head: string, at: number, { delimiter }: Syntax): boolean =>
  head[at] === '#' || (!delimiter.startsWith(';') && head.startsWith('; ', at))

function scoreOf(records: Tokens[], syntax: Syntax): { score: number; width: number } {
  if (records.length === 0) return { score: 0, width: 1 }
  const widths = records.map(({ cells }) => cells.length)
  const width = mostFrequent(widths)
  const many = records.filter(({ cells }) => cells.length > 1)
  if (many.length === 0) return { score: scoreOfSingle(records), width: 1 }
  const consistency = consistencyOf(widths, syntax)
  const looks = typeScore(many, syntax)
  if (syntax.delimiter.startsWith(' ') && !partsQuantities(records, width, syntax)) {
    return { score: 0, width }
  }
  const usual = mostFrequent(many.map(({ cells }) => cells.length))
  const columns = 0.6 + (0.4 * (usual - 1)) / usual
  const spaced = syntax.padded || syntax.aligned ? 0 : 0.1
  const odd =
    records.reduce((sum, tokens) => sum + tokens.oddQuotes + spaced * tokens.spaced, 0) /
    records.length
  const bonus = preference.get(syntax.delimiter) ?? 0
  const doubled = isDoubled(many, usual) ? 0.5 : 1
  const score = (consistency * looks * columns * doubled) / (1 + odd) + bonus
  return { score, width: usual }
}

/** How often a record is as wide as the one before it. */
function consistencyOf(widths: number[], { delimiter }: Syntax): number {
  if (widths.length === 1) return 1
  let same = 0
  for (let i = 1; i < widths.length; i++) if (widths[i] === widths[i - 1] && widths[i] > 1) same++
  const consistency = same / (widths.length - 1)
  if (delimiter.startsWith(' ')) return consistency
  return Math.max(consistency, likenessOf(widths), ofOneWidth(widths))
}

/** Rows that leave out their last cells change width from line to line, and yet half of them are whole. */
function ofOneWidth(widths: number[]): number {
  const usual = mostFrequent(widths)
  const share = widths.filter((width) => width === usual).length / widths.length
  return usual > 2 ? 0.6 * share : 0
}

/**
 * Where titles are most of a short file, its few rows tell the delimiter, also where one of them has a cell too
 * many or too few.
 */
function likenessOf(widths: number[]): number {
  const first = widths.findIndex((width) => width > 2)
  const rows = first < 0 ? [] : widths.slice(first, widths.findLastIndex((width) => width > 2) + 1)
  if (rows.length === 0 || rows.length > fewRows) return 0
  if (rows.length === 1) return rows[0] > 3 && widths.length <= fewRows ? 0.4 : 0
  const steps = rows.slice(1).map((width, i) => Math.abs(width - rows[i]))
  const alike = steps.reduce((sum, step) => sum + (step === 0 ? 1 : step <= 2 ? 0.7 : 0), 0)
  return (0.6 * alike) / steps.length
}

/** Every second column is empty: the delimiter is this one twice. */
function isDoubled(records: Tokens[], width: number): boolean {
  if (width < 3 || width % 2 === 0) return false
  const rows = records.filter(({ cells }) => cells.length === width)
  return rows.every(({ cells }) => cells.every((cell, j) => j % 2 === 0 || cell === ''))
}

/** One column always fits itself; it must not win over a table. */
function scoreOfSingle(records: Tokens[]): number {
  const scores = records.map(({ cells: [cell], quoted, oddQuotes }) => {
    const look = lookOf(cell)
    const isPiece =
      look !== 'number' && look !== 'date' && (quoted === 0 || oddQuotes > 0) && strong.test(cell)
    return isPiece ? suspicious : weights[look]
  })
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
  return mean * (scores[0] === suspicious ? 0.25 : 0.5)
}

function typeScore(records: Tokens[], syntax: Syntax): number {
  let sum = 0
  let count = 0
  for (const { cells, quoted } of records) {
    for (const cell of cells) {
      sum += cellScore(cell, syntax, quoted > 0)
      count++
    }
  }
  return sum / count
}

function cellScore(cell: string, syntax: Syntax, mayBeQuoted: boolean): number {
  const look = lookOf(cell)
  // `Lund, 112 950, 114 291` is not parted by its spaces.
  if (syntax.delimiter.startsWith(' ') && /\S[,;]$/.test(cell)) return suspicious
  if (look === 'number' || look === 'date' || look === 'empty') {
    return edgeSpaces(cell, syntax) ? 0.6 * weights[look] : weights[look]
  }
  if (mayBeQuoted) return weights[look]
  if (strong.test(cell.replaceAll(', ', ' ')) || edgeSpaces(cell, syntax)) return suspicious
  return weights[look]
}

const edgeSpaces = (cell: string, { padded }: Syntax) =>
  !padded && /^[ \t]|[ \t]$/.test(cell) && cell.trim() !== ''

/** Spaces part words of a sentence as well: they part cells only where a whole column holds quantities. */
function partsQuantities(records: Tokens[], width: number, syntax: Syntax): boolean {
  const rows = records.filter(({ cells }) => cells.length === width && width > 1)
  if (rows.length * 2 < records.length) return false
  const whole = (cells: string[]) => cells.join(' ')
  const wholeLooks = rows.filter(({ cells }) =>
    ['number', 'date'].includes(lookOf(whole(cells))),
  ).length
  if (wholeLooks * 2 > rows.length) return false
  const quoted = rows.filter(({ quoted }) => quoted > 0).length
  if (quoted * 2 > rows.length) return true
  const body = rows.length > 1 ? rows.slice(1) : rows
  for (let column = 0; column < width; column++) {
    const looks = body.map(({ cells }) => lookOf(cells[column]))
    const quantities = looks.filter((look) => look === 'number' || look === 'date').length
    if (quantities >= 0.8 * body.length && (syntax.aligned !== 1 || quantities > 0)) return true
  }
  return false
}

function mostFrequent(values: number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0]
}
