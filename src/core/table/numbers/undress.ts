import { isUnit } from '../units'
import { currencyCodes, currencySigns, currencyWords } from './currency'
import { isFullWidth, plainText } from './plainText'

/** What stood around a number and was taken off. */
export type Dress =
  | 'parentheses'
  | 'spaced sign'
  | 'trailing minus'
  | 'currency'
  | 'percent'
  | 'power of ten'
  | 'full-width'

/** A cell's number without what stands around it. */
export interface Undressed {
  negative: boolean
  /** Digits, marks, apostrophes and spaces; whether they are a number depends on the format. */
  body: string
  /** `E-05`, or ''. */
  exponent: string
  /** The currency or percent sign, or ''. */
  sign: string
  /** A unit behind the number, or ''. */
  unit: string
  /** The unit follows the last digit without a space: `12A` may be a code. */
  glued: boolean
  dress: Dress[]
}

/** What may stand outside of parentheses. */
const isAround = (text: string) => text === '' || text === '%' || isCurrency.test(text)

/** No number is longer, however it is dressed. */
const longest = 80

const body = String.raw`\d(?:[\d.,' ]*\d)?[.,]?|[.,]\d+`
const power = String.raw`[eE][+-]?\d+| ?[×xX*·⋅] ?10(?:\^[+-]?\d+|[⁺⁻]?[⁰¹²³⁴-⁹]+)`
const pattern = new RegExp(
  `^(?:([+-])( *))?(?:(${currencySigns}|(?:${currencyWords}|${currencyCodes})(?= )) ?)?([+-]?)` +
    `(${body})(${power})?(-?)( ?)(.*)$`,
)
const isCurrency = new RegExp(`^(?:${currencySigns}|${currencyWords}|${currencyCodes})$`)
const isCode = new RegExp(`^(?:${currencyCodes})$`)
const parentheses = /^([^()\d]*)\(([^()]*\d[^()]*)\)([^()\d]*)$/

/**
 * Takes a number apart: sign (in front, behind as SAP writes it, or parentheses), currency, percent sign,
 * unit, exponent. Null for text that has another form. Nothing is decided about marks and groups here.
 */
export function undress(cell: string): Undressed | null {
  if (cell.length > longest || !/[\d\uff10-\uff19]/.test(cell)) return null
  const dress: Dress[] = isFullWidth(cell) ? ['full-width'] : []
  let text = plainText(cell)
  const enclosed = text.includes('(') ? parentheses.exec(text) : null
  if (enclosed) {
    dress.push('parentheses')
    // A mark outside, .(5), is no part of the number.
    if (![enclosed[1], enclosed[3]].every((text) => isAround(text.trim()))) return null
    // A sign inside would be a second one.
    if (/[+-]/.test(enclosed[2].replace(/[eE][+-]\d/, ''))) return null
    text = `${enclosed[1]}${enclosed[2].trim()}${enclosed[3]}`
  }
  const match = pattern.exec(text)
  if (match === null) return null
  const [, signBefore = '', gap = '', currency, signInside, ...others] = match
  const [digits, exponent = '', signBehind, space, rest] = others
  const signs = signBefore + signInside + signBehind
  if (signs.length > 1 || (enclosed && signs !== '')) return null

  // Balances print `+   12.4031`.
  if (gap !== '') dress.push('spaced sign')
  if (signBehind) dress.push('trailing minus')
  if (exponent !== '' && !/^e/i.test(exponent)) dress.push('power of ten')
  const undressed = {
    negative: enclosed !== null || signs === '-',
    body: digits,
    exponent: exponent === '' ? '' : plainExponent(exponent),
    sign: currency ?? '',
    unit: '',
    glued: space === '',
    dress,
  }
  if (currency) dress.push('currency')
  if (rest === '') return space === '' ? undressed : null
  if (rest === '%') {
    dress.push('percent')
    undressed.sign += rest
  } else if (isCurrency.test(rest)) {
    if (currency || (isCode.test(rest) && space === '')) return null
    dress.push('currency')
    undressed.sign = rest
  } else {
    // A dimension in parentheses, (5) mm, is one for reference, not a negative one.
    // A dash, a column's sign for having no unit, is no unit behind a number.
    if (currency || enclosed || rest === '-' || !isUnit(rest)) return null
    undressed.unit = rest
  }
  return undressed
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** `E+3` as it is; `×10^3` and `·10⁻³` in that form. */
function plainExponent(text: string): string {
  if (/^e/i.test(text)) return text
  const digits = text.slice(text.indexOf('10') + 2).replace('^', '')
  return `E${digits.replace(/./gu, (sign) => {
    if (sign === '⁻') return '-'
    if (sign === '⁺') return '+'
    const digit = superscripts.indexOf(sign)
    return digit < 0 ? sign : String(digit)
  })}`
}
