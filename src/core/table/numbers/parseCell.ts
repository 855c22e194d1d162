import { parseNumber } from '../numberLocale'
import type { NumberFormat } from '../types'
import { readBody } from './readBody'
import { undress, type Undressed } from './undress'

/**
 * The number that a cell of a column shows, or NaN. Beside plain numbers those with separators of thousands,
 * a currency or percent sign (98.5 % is 98.5), a minus behind or parentheses for it, as `undress` says.
 * @param unit a unit that every number of the column carries; '' for none
 */
export function parseCell(cell: string, format: NumberFormat, unit = ''): number {
  const plain = parseNumber(cell, format.decimal)
  if (!Number.isNaN(plain)) return plain
  if (!mayBeNumber(cell)) return NaN
  const undressed = undress(cell)
  return undressed === null || undressed.unit !== unit ? NaN : valueOf(undressed, format)
}

/** The value of a number taken apart; NaN where its digits do not fit the format. */
export function valueOf({ body, exponent, negative }: Undressed, format: NumberFormat): number {
  const value = readBody(body, exponent, format)
  return negative ? -value : value
}

/**
 * False for most texts and dates, at once: a dressed number has a digit among its first characters, and no minus,
 * slash or colon between digits.
 */
export function mayBeNumber(cell: string): boolean {
  let digit = false
  let anyDigit = false
  for (let i = 0; i < cell.length; i++) {
    const code = cell.charCodeAt(i)
    const between = digit && (code === 45 || code === 47 || code === 58)
    if (between && isDigit(cell.charCodeAt(i + 1))) return false
    digit = isDigit(code)
    anyDigit ||= digit
    if (!anyDigit && i === furthestDigit) return false
  }
  return anyDigit
}

const isDigit = (code: number) => (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19)
const furthestDigit = 12
