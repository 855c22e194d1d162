import type { Random } from '../rng'

/**
 * Draws from a χ² law of so many degrees of freedom, at least 1 (Marsaglia, Tsang 2000, A simple method for generating gamma
 * variables, for a shape of degrees / 2; below 1 with the power of a uniform number that they give).
 */
export function createChiSquare(
  degrees: number,
  random: Random,
  normal: () => number,
): () => number {
  const asked = degrees / 2
  const shape = asked < 1 ? asked + 1 : asked
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  const gamma = () => {
    for (;;) {
      const x = normal()
      const v = (1 + c * x) ** 3
      if (v <= 0) continue
      const u = 1 - random.uniform()
      if (Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
    }
  }
  return () => 2 * gamma() * (asked < 1 ? (1 - random.uniform()) ** (1 / asked) : 1)
}
