import { incompleteBeta } from './incompleteBeta'
import { logGamma } from './logGamma'

/**
 * Probability that a noncentral F variable is above f: a Poisson mixture of Beta variables (Johnson, Kotz,
 * Balakrishnan 1995, Continuous Univariate Distributions 2, 30.3), summed from its largest weight outwards.
 *
 * @param noncentrality λ, 0 or more: the squared length of the shift in standard deviations
 */
export function noncentralFTail(
  f: number,
  degrees1: number,
  degrees2: number,
  noncentrality: number,
): number {
  if (f <= 0) return 1
  const ratio = (degrees1 * f) / degrees2
  const [x, rest] = [1 / (1 + ratio), ratio / (1 + ratio)]
  const half = noncentrality / 2
  const term = (j: number) => {
    const weight = half > 0 ? Math.exp(j * Math.log(half) - half - logGamma(j + 1)) : 1
    return { weight, tail: weight * incompleteBeta(x, rest, degrees2 / 2, degrees1 / 2 + j) }
  }
  const peak = Math.floor(half)
  let sum = term(peak).tail
  if (half === 0) return sum
  for (const step of [-1, 1]) {
    for (let j = peak + step; j >= 0; j += step) {
      const { weight, tail } = term(j)
      sum += tail
      if (weight < Number.EPSILON / 8) break
    }
  }
  return Math.min(1, sum)
}
