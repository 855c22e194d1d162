const groupSeparator = '\u202f'
const minus = '−'
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

const inThrees = (whole: string) => whole.replace(/\B(?=(\d{3})+$)/g, groupSeparator)

/** Digits before the decimal point, in groups of three from 10 000 on. */
const group = (whole: string) => (whole.length > 4 ? inThrees(whole) : whole)

/** A whole number whose zeros are to be counted at a glance, in groups of three from 1 000 on: `3 000`. */
export const formatCount = (count: number): string => inThrees(String(count))

/**
 * A number as it stands on an axis or in a text: never more than `digits` significant digits, no
 * trailing zeros, groups of three from 10 000 on, a true minus sign, and a power of ten for the very
 * large and very small: `100 000 000.25`, `−0.5`, `1.5 × 10⁻⁷`.
 *
 * @param digits 1 … 15; at 15 neighbouring ticks stay apart even on an offset of 1e8
 */
export function formatNumber(value: number, digits = 15): string {
  if (!Number.isFinite(value)) return ''
  const shortened = Number(value.toPrecision(digits))
  const rounded = Number.isFinite(shortened) ? shortened : value
  if (rounded === 0) return '0'
  const sign = rounded < 0 ? minus : ''
  const size = Math.abs(rounded)
  if (size >= 1e15 || size < 1e-5) {
    const [mantissa, exponent] = size.toExponential().split('e') as [string, string]
    const power = exponent
      .replace('+', '')
      .replace('-', '⁻')
      .replace(/\d/g, (d) => superscripts[+d])
    return `${sign}${mantissa} × 10${power}`
  }
  const [whole, fraction] = String(size).split('.') as [string, string | undefined]
  return sign + group(whole) + (fraction === undefined ? '' : `.${fraction}`)
}

/**
 * A number with always `decimals` decimals, so that a column of them lines up: `−5.002`, `10.060`.
 * Where it is too large for that, as `formatNumber` has it.
 */
export function formatFixed(value: number, decimals: number): string {
  const size = Math.abs(value)
  if (!(size < 1e15)) return formatNumber(value)
  const fixed = size.toFixed(decimals)
  const [whole, fraction] = fixed.split('.') as [string, string | undefined]
  const sign = value < 0 && Number(fixed) > 0 ? minus : ''
  return sign + group(whole) + (fraction === undefined ? '' : `.${fraction}`)
}

/** A share as a percentage with no more digits than it needs: `25 %`, `0.4 %`. */
export function formatShare(share: number): string {
  const percent = 100 * share
  return `${formatNumber(percent, percent >= 10 ? 2 : 1)} %`
}
