/** Density of the standard normal distribution. */
const density = (x: number) => Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI)

/** Beyond this the series loses digits that the continued fraction keeps. */
const tail = 2.5
const seriesTerms = 120
const fractionTerms = 60

/**
 * Distribution function of the standard normal distribution, to about 1e-15; small values in the lower
 * tail keep their relative accuracy (Abramowitz, Stegun 1964, 26.2.11 and 26.2.14).
 */
export function normalCdf(x: number): number {
  if (x < -tail) return upperTail(-x)
  if (x > tail) return 1 - upperTail(x)
  let term = x
  let sum = x
  for (let n = 1; n < seriesTerms && Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
    term *= (x * x) / (2 * n + 1)
    sum += term
  }
  return 0.5 + density(x) * sum
}

/** 1 − Φ(x) for x well above 0, by its continued fraction from the back. */
function upperTail(x: number): number {
  if (x === Infinity) return 0
  let fraction = x
  for (let n = fractionTerms; n >= 1; n--) fraction = x + n / fraction
  return density(x) / fraction
}

/** Probability between two places, without cancellation in either tail. */
export const normalBetween = (from: number, to: number): number =>
  from > 0 ? normalCdf(-from) - normalCdf(-to) : normalCdf(to) - normalCdf(from)
