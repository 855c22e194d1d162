const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** As a number of base 16. */
export const unsignedBytes = (bytes: Uint8Array) => `0x${Buffer.from(bytes).toString('hex')}`

/** Bytes are text in most files, also where the schema does not say so; others are written in base 16. */
export function bytesText(bytes: Uint8Array, onBinary: () => void): string {
  try {
    return utf8.decode(bytes)
  } catch {
    onBinary()
    return unsignedBytes(bytes)
  }
}

/** Exact: 12345 with a scale of 3 is 12.345. */
export function decimalText(unscaled: bigint, scale: number): string {
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, '0')
  const sign = unscaled < 0n ? '-' : ''
  if (scale === 0) return sign + digits
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

/**
 * The shortest text that reads back as the same number of fewer bits: 0.1, not 0.10000000149011612.
 * Every decimal of `fewest` digits can be told apart, and `most` are always enough.
 */
export function shortest(
  value: number,
  fewest: number,
  most: number,
  round: (value: number) => number,
): string {
  if (Object.is(value, -0)) return '-0'
  // Whole numbers are exact as they are.
  if (!Number.isFinite(value) || Number.isInteger(value)) return String(value)
  for (let digits = fewest; digits < most; digits++) {
    const text = value.toPrecision(digits)
    if (round(Number(text)) === value) return String(Number(text))
  }
  return String(Number(value.toPrecision(most)))
}

/** A float of 16 bits, little-endian (IEEE 754 binary16). */
export function half(bytes: Uint8Array): number {
  if (bytes.length !== 2) throw new Error('a number of two bytes has not two')
  const bits = bytes[0] | (bytes[1] << 8)
  const sign = bits >> 15 ? -1 : 1
  const exponent = (bits >> 10) & 31
  const fraction = bits & 1023
  if (exponent === 31) return fraction > 0 ? NaN : sign * Infinity
  if (exponent === 0) return sign * fraction * 2 ** -24
  return sign * (1024 + fraction) * 2 ** (exponent - 25)
}

export function uuidText(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
