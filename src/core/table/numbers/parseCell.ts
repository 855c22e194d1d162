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

/** False for most texts, at once: a dressed number has a digit among its first characters. */
export function mayBeNumber(cell: string): boolean {
  const end = Math.min(cell.length, furthestDigit)
  for (let i = 0; i < end; i++) {
    const code = cell.charCodeAt(i)
    if ((code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19)) return true
  }
  return false
}
const furthestDigit = 12
