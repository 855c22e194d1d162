import { looksLikeDate } from '../dates'
import { isMissing } from '../numberLocale'

/** What a cell looks like before anything is known of the file's numbers. */
export type Look = 'number' | 'date' | 'empty' | 'word' | 'text'

const digits = String.raw`(?:\d{1,3}(?:[ \u00a0\u202f\u2009'’.,]\d{3})+|\d+)(?:[.,]\d*)?|[.,]\d+`
const currency = String.raw`(?:[$€£¥￥₩₹]|(?:NT|US|HK|A|C)\$|CHF|EUR|USD|GBP|JPY|kr|zł)`
const sign = String.raw`[-+−–]?`
const numberPattern = new RegExp(
  String.raw`^\(?[<>≤≥~]?=? ?${sign} *${currency}? ?${sign}(?:${digits})(?:[eE]${sign}\d+)? ?(?:[%‰]|${currency})?\)?-?$`,
)
const wide = /[０-９．，－]/

/** Loose on purpose: tells numbers from text, not what a number means. */
export function looksLikeNumber(cell: string): boolean {
  const text = cell.trim()
  if (text === '' || text.length > 60) return false
  return numberPattern.test(wide.test(text) ? text.normalize('NFKC') : text)
}

/** Most cells of most files: told without all other forms that a number may have. */
const plainNumber = /^-?\d+(?:[.,]\d+)?$/

export function lookOf(cell: string): Look {
  if (cell.length <= 20 && plainNumber.test(cell)) return 'number'
  if (isMissing(cell)) return 'empty'
  if (looksLikeNumber(cell)) return 'number'
  if (looksLikeDate(cell)) return 'date'
  return /\s/.test(cell.trim()) ? 'text' : 'word'
}

/**
 * The pattern of a code: `CC-9259` is `A-9`, `2018_A` is `9_A`, an address has one of its own; null for text without a digit, for which a
 * pattern says nothing.
 */
export function codePattern(cell: string): string | null {
  const text = cell.trim()
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return '@'
  if (/^https?:\/\/\S+$/.test(text)) return '://'
  if (text.length > 40 || !/\d/.test(text) || /\s.*\s.*\s/.test(text)) return null
  return text.replace(/\p{L}+/gu, 'A').replace(/\d+/g, '9')
}
