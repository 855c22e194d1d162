import { logGamma } from './logGamma'

/** Terms of the continued fraction at most: it needs about √max(a, b) of them. */
const mostTerms = 20_000
const tiny = 1e-300

/**
 * I_x(a, b), the probability that a Beta(a, b) variable is below x, and its logarithm, which is a number where the
 * probability is below the smallest one. jstat's own stops after a hundred terms, some thousand rows, and at seven
 * digits, and loses small probabilities in 1 − I.
 *
 * @param x in 0 … 1
 * @param rest 1 − x, given apart so that it can be smaller than the last bit of 1
 */
export function logIncompleteBeta(x: number, rest: number, a: number, b: number): number {
  if (x <= 0) return -Infinity
  if (rest <= 0) return 0
  const front = a * Math.log(x) + b * Math.log(rest) + logGamma(a + b) - logGamma(a) - logGamma(b)
  return x < (a + 1) / (a + b + 2)
    ? front + Math.log(continuedFraction(x, a, b) / a)
    : Math.log1p((-Math.exp(front) * continuedFraction(rest, b, a)) / b)
}

export const incompleteBeta = (x: number, rest: number, a: number, b: number): number =>
  Math.exp(logIncompleteBeta(x, rest, a, b))

/** By Lentz's method (DLMF 8.17.22; Press et al., Numerical Recipes, 6.4). */
function continuedFraction(x: number, a: number, b: number): number {
  const away = (value: number) => (Math.abs(value) < tiny ? tiny : value)
  let c = 1
  let d = 1 / away(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m <= mostTerms; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / away(1 + even * d)
    c = away(1 + even / c)
    value *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / away(1 + odd * d)
    c = away(1 + odd / c)
    value *= d * c
    if (Math.abs(d * c - 1) < Number.EPSILON) break
  }
  return value
}
