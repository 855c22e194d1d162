import fc from '../../../support/property'
import type { NumberFormat } from '../../../../src/core/table/types'

export const formats: NumberFormat[] = [
  { decimal: '.', group: '' },
  { decimal: '.', group: ',' },
  { decimal: '.', group: "'" },
  { decimal: '.', group: ' ' },
  { decimal: ',', group: '' },
  { decimal: ',', group: '.' },
  { decimal: ',', group: "'" },
  { decimal: ',', group: ' ' },
]
const spaces = [' ', '\u00a0', '\u202f', '\u2009', '\u2007']
const apostrophes = ["'", '’']

/** What stands around a number, by the sign of it. */
const dresses: ((digits: string, negative: boolean) => string)[] = [
  (digits, negative) => (negative ? '-' : '') + digits,
  (digits, negative) => (negative ? '−' : '') + digits,
  (digits, negative) => ` ${negative ? '-' : '+'}${digits} `,
  (digits, negative) => (negative ? `(${digits})` : digits),
  (digits, negative) => digits + (negative ? '-' : ''),
  (digits, negative) => `${negative ? '-' : ''}$${digits}`,
  (digits, negative) => (negative ? `($${digits})` : `$${digits}`),
  (digits, negative) => `${negative ? '-' : ''}${digits}\u00a0€`,
  (digits, negative) => `${negative ? '-' : ''}${digits} %`,
  (digits, negative) => `${negative ? '-' : ''}${digits}%`,
  (digits, negative) =>
    ((negative ? '-' : '') + digits).replace(/[-0-9.,]/g, (sign) =>
      String.fromCharCode(sign.charCodeAt(0) + 0xfee0),
    ),
]

/** Numbers as they are measured, and any others. */
export const numbers = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc
    .tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.nat(5))
    .map(([digits, places]) => Number(`${digits}e-${places}`)),
)

export const manners = fc.record({
  format: fc.constantFrom(...formats),
  dress: fc.nat(dresses.length - 1),
  space: fc.constantFrom(...spaces),
  apostrophe: fc.constantFrom(...apostrophes),
})
export type Manner = typeof manners extends fc.Arbitrary<infer M> ? M : never

/** A double in its shortest digits, with every group of thousands parted. */
export function writeNumber(value: number, { format, dress, space, apostrophe }: Manner): string {
  const [mantissa, exponent] = String(Math.abs(value)).split('e')
  const [whole, fraction] = mantissa.split('.')
  const separator = { ' ': space, "'": apostrophe }[format.group as string] ?? format.group
  // Nobody parts the digits of a number with an exponent.
  const grouped = exponent
    ? whole
    : whole
        .split('')
        .map((digit, i) => (i > 0 && (whole.length - i) % 3 === 0 ? separator + digit : digit))
        .join('')
  const digits =
    grouped + (fraction ? format.decimal + fraction : '') + (exponent ? `E${exponent}` : '')
  return dresses[dress](digits, value < 0 || Object.is(value, -0))
}
