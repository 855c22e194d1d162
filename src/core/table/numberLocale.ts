/** How numbers are written in a file: its decimal mark, and the words that stand for "no value". */

const missingMarkers: ReadonlySet<string> = new Set([
  '',
  'na',
  'n/a',
  'n.a.',
  'n.a',
  '#n/a',
  '#na',
  'nan',
  'null',
  'nil',
  'none',
  'missing',
  '-',
  '--',
  '---',
  '?',
  '.',
  '#div/0!',
  '#value!',
  '#ref!',
  '#name?',
  '#num!',
  '#null!',
  '#n/a!',
  '#getting_data',
  '#spill!',
  '#calc!',
  // Excel in German, French and Spanish
  '#wert!',
  '#bezug!',
  '#zahl!',
  '#nv',
  '#valeur!',
  '#nombre!',
  '#nom?',
  '#nul!',
  '#¡valor!',
  '#¡div/0!',
  '#¡num!',
  // C's printf, as instruments in the field still write it
  '-nan',
  '+nan',
  'nan(ind)',
  '-nan(ind)',
  '1.#ind',
  '-1.#ind',
  '1.#qnan',
  '-1.#qnan',
  '1.#nan',
  'k.a.',
  'k. a.',
  'n.d.',
  'nd',
  'n/d',
  'n.v.',
  'n.m.',
  '\u2013',
  '\u2014',
  '…',
  '...',
  '----',
  '-/-',
  '--.--',
  '#####',
  'n/v',
  'not measured',
  'not tested',
  'nicht gemessen',
  // Databases and pandas
  '(null)',
  '\\n',
  '<na>',
  '無',
  '无',
  '欠測',
  '未測',
  '未测',
  '未量測',
  '未測定',
])

const longestMarker = Math.max(...[...missingMarkers].map((marker) => marker.length))

/** True for an empty or blank cell and for the usual markers of a missing value, in any case. */
export function isMissing(cell: string): boolean {
  if (cell === '') return true
  const text = cell.trim()
  return text.length <= longestMarker && missingMarkers.has(text.toLowerCase())
}

const ZERO = 48
const NINE = 57
const isSpace = (code: number) => code === 32 || code === 0xa0 || code === 0x202f
const isMinus = (code: number) => code === 45 || code === 0x2212
const isSign = (code: number) => code === 43 || isMinus(code)

/** Powers of ten that a double holds exactly. */
export const powersOfTen = Float64Array.from({ length: 23 }, (_, i) => Number(`1e${i}`))

/**
 * The number that a cell shows, or NaN. Spaces around it are ignored (also no-break ones); a sign, an
 * exponent, and a mark without digits on one side (`.5`, `5.`) are fine. Anything else is not a number:
 * group separators (`1.204,5`), hexadecimals, `Infinity`, and what a double cannot hold (`1e999`).
 */
export function parseNumber(cell: string, decimal: '.' | ','): number {
  const mark = decimal === ',' ? 44 : 46
  let at = 0
  let end = cell.length
  while (at < end && isSpace(cell.charCodeAt(at))) at++
  while (end > at && isSpace(cell.charCodeAt(end - 1))) end--
  const start = at

  let negative = false
  if (at < end && isSign(cell.charCodeAt(at))) negative = isMinus(cell.charCodeAt(at++))

  let mantissa = 0
  let digits = 0
  let decimals = 0
  let seenMark = false
  for (; at < end; at++) {
    const code = cell.charCodeAt(at)
    if (code >= ZERO && code <= NINE) {
      mantissa = mantissa * 10 + (code - ZERO)
      digits++
      if (seenMark) decimals++
    } else if (code === mark && !seenMark) {
      seenMark = true
    } else break
  }
  if (digits === 0) return NaN

  let hasExponent = false
  if (at < end && (cell.charCodeAt(at) | 32) === 101) {
    hasExponent = true
    at++
    if (at < end && isSign(cell.charCodeAt(at))) at++
    if (at === end) return NaN
    while (at < end && cell.charCodeAt(at) >= ZERO && cell.charCodeAt(at) <= NINE) at++
  }
  if (at !== end) return NaN

  // Up to 15 digits and 10^22, both are exact doubles, so one division rounds once and correctly
  // (W. D. Clinger, How to read floating point numbers accurately, 1990).
  if (!hasExponent && digits <= 15) {
    const value = mantissa / powersOfTen[decimals]
    return negative ? -value : value
  }
  const value = Number(withPlainSigns(cell.slice(start, end), decimal))
  return Number.isFinite(value) ? value : NaN
}

function withPlainSigns(text: string, decimal: '.' | ','): string {
  const point = decimal === ',' ? text.replace(',', '.') : text
  return point.includes('\u2212') ? point.replaceAll('\u2212', '-') : point
}

/** A number in the shortest form that reads back as the same double, with the file's decimal mark. */
export function formatNumber(value: number, decimal: '.' | ','): string {
  const text = String(value)
  return decimal === ',' ? text.replace('.', ',') : text
}
