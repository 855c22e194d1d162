import { parseNumber } from '../numberLocale'
import type { NumberFormat } from '../types'

const inThrees: Record<string, RegExp> = {}
const indian = /^[1-9]\d?(?:,\d\d)+,\d{3}(?:\.\d*)?$/

/**
 * The number of bare digits, marks and separators in a format, or NaN. Groups have three digits each, the
 * first one to three and no zero in front (`0,123` is no thousand); `1,23,456` is India's way.
 */
export function readBody(body: string, exponent: string, format: NumberFormat): number {
  const plain = parseNumber(body + exponent, format.decimal)
  // Grouped digits with an exponent are no number that anybody writes.
  if (!Number.isNaN(plain) || format.group === '' || exponent !== '') return plain
  if (!isGrouped(body, format)) return NaN
  return parseNumber(body.replaceAll(format.group, ''), format.decimal)
}

function isGrouped(body: string, { decimal, group }: NumberFormat): boolean {
  if (group === decimal || !body.includes(group)) return false
  const pattern = (inThrees[group + decimal] ??= new RegExp(
    `^[1-9]\\d{0,2}(?:[${group}]\\d{3})+(?:[${decimal}]\\d*)?$`,
  ))
  return pattern.test(body) || (group === ',' && indian.test(body))
}
