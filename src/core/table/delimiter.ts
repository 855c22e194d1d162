import { IsodenseError } from '../errors'
import type { Newline } from './lineFeeds'
import { isMissing, parseNumber } from './numberLocale'
import { headRecords } from './records'
import type { Dialect } from './types'

type Delimiter = Dialect['delimiter']

/** In order of preference, where nothing else decides. */
const delimiters: readonly Delimiter[] = [',', ';', '\t']

const looksNumeric = (cell: string) =>
  !Number.isNaN(parseNumber(cell, '.')) || !Number.isNaN(parseNumber(cell, ','))

/**
 * The delimiter that explains the beginning of a file best: rows of the same length, as long as the
 * header, whose cells are numbers. Counting alone would take `1,5;2,5` for three cells.
 * @param complete that `head` is the whole file
 */
export function detectDelimiter(head: string, newline: Newline, complete: boolean): Delimiter {
  let best: Delimiter = ','
  let bestScore = -Infinity
  for (const delimiter of delimiters) {
    const score = scoreRecords(headRecords(head, { delimiter, newline }, complete), delimiter)
    if (score > bestScore) {
      best = delimiter
      bestScore = score
    }
  }
  return best
}

function scoreRecords(records: string[][], delimiter: Delimiter): number {
  if (records.length === 0) return 0
  const header = records[0]
  const data = records.length > 1 ? records.slice(1) : records
  const width = mostFrequent(data.map((record) => record.length))
  const sameWidth = data.filter((record) => record.length === width).length / data.length

  const cells = data.flat().filter((cell) => !isMissing(cell))
  // A comma-separated cell with a decimal comma is in quotes, and rare: it may as well be 1,204.
  const isNumber = (cell: string) =>
    delimiter === ',' ? !Number.isNaN(parseNumber(cell, '.')) : looksNumeric(cell)
  const numeric = cells.length === 0 ? 0 : cells.filter(isNumber).length / cells.length

  // A single column always fits itself: it must be clearly better, as in a column of 12,5 and 12,7.
  const single = width === 1 ? 0.9 : 0
  return sameWidth + numeric + (header.length === width ? 1 : 0) - single
}

function mostFrequent(values: number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0]
}

/**
 * Excel's first line `sep=;`, which names the delimiter; null where there is none.
 * @throws IsodenseError FileUnreadable for a delimiter that is not read
 */
export function readSepLine(
  head: string,
  fileName: string,
): { delimiter: Delimiter; length: number } | null {
  const match = /^sep=([^\r\n])(\r\n|\n|\r|$)/i.exec(head)
  if (match === null) return null
  const delimiter = delimiters.find((known) => known === match[1])
  if (delimiter === undefined) {
    throw new IsodenseError(
      'FileUnreadable',
      `Line 1 of ${fileName} says that cells are separated by "${match[1]}", but only comma, semicolon and tab are read.`,
    )
  }
  return { delimiter, length: match[0].length }
}
