const number = /^[+\-−]?(\d+[.,]?\d*|[.,]\d+)(e[+-]?\d+)?$/i
/** `1,234` is one and a bit, or one thousand and some. */
const maybeThousands = /^[+\-−]?[1-9]\d{0,2}(,\d{3})+$/

/**
 * The number that a person typed; null for nothing, NaN for what is no number or could be two. Comma
 * and point both part decimals, but a comma before three digits does so only where the file's does.
 */
export function typedNumber(text: string, fileDecimal: '.' | ','): number | null {
  const typed = text.trim()
  if (typed === '') return null
  if (!number.test(typed)) return NaN
  if (fileDecimal === '.' && maybeThousands.test(typed)) return NaN
  const value = Number(typed.replace(',', '.').replace('−', '-'))
  return Number.isFinite(value) ? value : NaN
}
