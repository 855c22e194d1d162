const numeric = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/

/** A number as XML writes it, or null. JavaScript would take `0x10` and `Infinity`, too. */
export function numberOf(text: string): number | null {
  return numeric.test(text) ? Number(text) : null
}

/**
 * The shortest text that reads back as the same double: 0.1 where the file has 0.10000000000000001.
 * Whole numbers keep all of their digits: a serial of 20 digits that some program wrote is no double.
 */
export function numberText(text: string, value: number): string {
  if (/^-?[1-9]\d*$/.test(text) || !Number.isFinite(value)) return text
  return Object.is(value, -0) ? '-0' : String(value)
}
