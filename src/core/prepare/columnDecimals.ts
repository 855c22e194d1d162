/** So many values are looked at, evenly over the column. */
const mostValues = 1000
/** Cells of more decimals come from a computation: a reading has fewer. */
const mostOfReadings = 6
/** Digits that two values one standard deviation apart differ in, where the cells do not say. */
const digitsOfSpread = 3
/** Doubles that went through a scaling and back agree in so many digits. */
const kept = 14

/**
 * Decimals that a column's numbers are told with: those of its cells, or, where these have many, as many as its spread
 * needs.
 *
 * @param values finite, in the user's units
 */
export function columnDecimals(values: ArrayLike<number>): number {
  const seen = Math.min(values.length, mostValues)
  const some = Float64Array.from({ length: seen }, (_, i) => values[Math.floor((i * values.length) / seen)]) // prettier-ignore
  const most = some.reduce((all, value) => Math.max(all, decimalsOf(value)), 0)
  if (most <= mostOfReadings) return most
  const mean = some.reduce((sum, value) => sum + value / seen, 0)
  const sd = Math.sqrt(some.reduce((sum, value) => sum + (value - mean) ** 2 / seen, 0))
  if (!(sd > 0) || !Number.isFinite(sd)) return mostOfReadings
  return Math.min(most, Math.max(0, digitsOfSpread - 1 - Math.floor(Math.log10(sd))))
}

/** Behind the point, of the shortest number that is the value: 2 of 12.25. */
function decimalsOf(value: number): number {
  const [mantissa, exponent = '0'] = String(Number(value.toPrecision(kept))).split('e')
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent))
}
