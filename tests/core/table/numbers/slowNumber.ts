import type { NumberFormat } from '../../../../src/core/table/types'

const plainOf: Record<string, string> = { '−': '-', '’': "'", '‘': "'" }
for (const space of '\u00a0\u2007\u2009\u202f\u3000') plainOf[space] = ' '
for (let code = 0xff01; code <= 0xff5e; code++)
  plainOf[String.fromCharCode(code)] = String.fromCharCode(code - 0xfee0)

const isDigits = (text: string) => [...text].every((sign) => '0123456789'.includes(sign))

/** First one to three digits, then threes; or, between commas, India's twos before the last three. */
function areGroups(groups: string[], group: string): boolean {
  const [first, ...others] = groups
  const last = others.pop()!
  if (first === '' || first.startsWith('0') || last.length !== 3) return false
  if (first.length <= 3 && others.every((digits) => digits.length === 3)) return true
  return group === ',' && first.length <= 2 && others.every((digits) => digits.length === 2)
}

/** What a cell may mean at most, found the slow way: NaN where it can be no number in the format. */
export function slowNumber(cell: string, { decimal, group }: NumberFormat): number {
  let text = [...cell].map((sign) => plainOf[sign] ?? sign).join('')
  const dress: string[] = []
  while (text !== '' && ' \t$€(+-'.includes(text[0])) {
    dress.push(text[0])
    text = text.slice(1)
  }
  while (text !== '' && ' \t$€%)-'.includes(text[text.length - 1])) {
    dress.push(text[text.length - 1])
    text = text.slice(0, -1)
  }
  const count = (signs: string) => dress.filter((sign) => signs.includes(sign)).length
  if (count('+-(') > 1 || count('$€') > 1 || count('%') > 1 || count('(') !== count(')')) return NaN

  const [mantissa, exponent, third] = text.toLowerCase().split('e')
  const [whole, fraction = '', more] = mantissa.split(decimal)
  if (third !== undefined || more !== undefined || whole + fraction === '') return NaN
  if (exponent !== undefined && !/^[+-]?[0-9]+$/.test(exponent)) return NaN
  const groups = group === '' ? [whole] : whole.split(group)
  if (groups.length > 1 && (exponent !== undefined || !areGroups(groups, group))) return NaN
  const digits = groups.join('')
  if (!isDigits(digits) || !isDigits(fraction)) return NaN
  const value = Number(`${digits || '0'}.${fraction || '0'}e${exponent ?? '0'}`)
  if (!Number.isFinite(value)) return NaN
  return count('-(') > 0 ? -value : value
}
