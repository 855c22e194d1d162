import { powersOfTen } from '../numberLocale'
import { plainKind, type PlainBatch } from './plainNumbers'
import type { RecordStore } from './store'

export interface PlainOptions {
  delimiter: string
  /** To be filled again and again; its width is that of the records. */
  batch: PlainBatch
  /** Line of the file on which the first record stands. */
  line: number
}

const LF = 10
const CR = 13
const PLUS = 43
const COMMA = 44
const MINUS = 45
const POINT = 46
const ZERO = 48
const isDigit = (code: number) => code >= ZERO && code <= 57
const isQuote = (code: number) => code === 34 || code === 39

/** As many digits as a 32-bit integer holds: multiplying those is what makes this fast. */
const quickDigits = 9
/** Up to 15 digits and 10^15 are exact doubles: one division rounds once and correctly, as in `parseNumber`. */
const exactDigits = 15

/**
 * Adds the records at `from` for as long as they are plain: no quotes, `width` cells, a line end of LF or
 * CRLF. A file of millions of numbers is nothing else, and needs no string for any cell: cells of digits with
 * at most a sign and a mark are read as numbers on the way.
 * @param units UTF-16 code units of the text
 * @returns the offset of the first record that is not plain or not complete, and how many were added
 */
export function addPlainRecords(
  store: RecordStore,
  units: Uint16Array,
  from: number,
  { delimiter, batch, line }: PlainOptions,
): { at: number; records: number } {
  const stop = delimiter.charCodeAt(0)
  const { width, edges, values, kinds, stride } = batch
  // Every line that is taken ends: no loop has to look for the end of the text.
  const length = units.lastIndexOf(LF) + 1
  let start = from
  let records = 0
  batch.records = 0
  while (start < length) {
    const row = batch.records
    const firstEdge = batch.records * (width + 1)
    let at = start
    let cell = 0
    let code = 0
    for (; cell < width; cell++) {
      edges[firstEdge + cell] = at
      code = units[at]
      const negative = code === MINUS
      if (negative || code === PLUS) code = units[++at]
      const first = at
      let number = 0
      while (isDigit(code)) {
        number = (Math.imul(number, 10) + code - ZERO) | 0
        code = units[++at]
      }
      const mark = at
      const marked = code === POINT || (code === COMMA && stop !== COMMA)
      if (marked) {
        code = units[++at]
        while (isDigit(code)) {
          number = (Math.imul(number, 10) + code - ZERO) | 0
          code = units[++at]
        }
      }
      let kind: number = plainKind.none
      if (code === stop || code === LF || code === CR) {
        const whole = mark - first
        const decimals = marked ? at - mark - 1 : 0
        const digits = whole + decimals
        // A zero in front of digits makes a code, which is for others to tell.
        const isCode = whole > 1 && units[first] === ZERO
        if (digits > 0 && digits <= exactDigits && !isCode) {
          const exact = digits > quickDigits ? digitsOf(units, first, at) : number
          const value = marked ? exact / powersOfTen[decimals] : exact
          values[row + cell * stride] = negative ? -value : value
          kind = marked ? kindOf(units, first, mark, decimals) : plainKind.whole
        }
      } else {
        while (code !== stop && code !== LF && code !== CR && !isQuote(code)) code = units[++at]
      }
      kinds[row + cell * stride] = kind
      if (code !== stop) break
      at++
    }
    const end = at
    if (code === CR) code = units[++at]
    if (cell !== width - 1 || code !== LF) break
    // A line of nothing but spaces is blank, which is for others to tell.
    if (width === 1 && !(units[start] > 32)) break
    edges[firstEdge + width] = end + 1
    start = at + 1
    records++
    batch.records++
    if (batch.records < stride) continue
    store.addPlain(batch, line + records - batch.records)
    batch.records = 0
  }
  store.addPlain(batch, line + records - batch.records)
  return { at: start, records }
}

/** So many that they stay in the processor's nearer caches until they are copied. */
const batchCells = 16 * 1024
const fewestRecords = 16

/** Room for some records of one width. */
export function createBatch(width: number): PlainBatch {
  // An odd stride: columns a power of two apart push each other out of the cache.
  const stride = Math.max(fewestRecords, Math.floor(batchCells / width)) | 1
  return {
    width,
    records: 0,
    stride,
    edges: new Uint32Array(stride * (width + 1)),
    values: new Float64Array(stride * width),
    kinds: new Uint8Array(stride * width),
  }
}

function kindOf(units: Uint16Array, first: number, mark: number, decimals: number): number {
  const whole = mark - first
  const open = decimals === 3 && whole >= 1 && whole <= 3 && units[first] !== ZERO
  if (units[mark] === POINT) return open ? plainKind.eitherPoint : plainKind.point
  return open ? plainKind.eitherComma : plainKind.comma
}

/** The digits between two places as one number, whatever mark stands among them. */
function digitsOf(units: Uint16Array, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at++) if (isDigit(units[at])) value = value * 10 + units[at] - ZERO
  return value
}
