import jstat from 'jstat'

const mostTerms = 100_000

/**
 * log P(χ² > x) for a χ² variable of so many degrees of freedom, however small the probability: the upper incomplete gamma
 * function by its continued fraction, by its series below the mean (Press et al. 2007, 6.2).
 */
export function logChiSquareTail(x: number, degrees: number): number {
  if (!(x > 0)) return 0
  if (x === Infinity) return -Infinity
  const [a, y] = [degrees / 2, x / 2]
  const front = a * Math.log(y) - y - jstat.jStat.gammaln(a)
  if (y < a + 1) {
    let term = 1 / a
    let sum = term
    for (let n = 1; n < mostTerms && term > 1e-17 * sum; n++) {
      term *= y / (a + n)
      sum += term
    }
    return Math.log1p(-Math.min(1, Math.exp(front + Math.log(sum))))
  }
  // Lentz's method.
  let b = y + 1 - a
  let c = 1e300
  let d = 1 / b
  let h = d
  for (let n = 1; n < mostTerms; n++) {
    const factor = -n * (n - a)
    b += 2
    d = 1 / (factor * d + b)
    c = b + factor / c
    h *= c * d
    if (Math.abs(c * d - 1) < 1e-15) break
  }
  return front + Math.log(h)
}
