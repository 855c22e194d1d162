import { incompleteBeta } from './incompleteBeta'

/** Probability that a Beta(a, b) variable is above x: 1 below the interval, 0 above it. */
export const betaTail = (x: number, a: number, b: number): number => incompleteBeta(1 - x, x, b, a)

/** Probability that an F variable is above f; degrees of freedom may be fractions. */
export function fTail(f: number, degrees1: number, degrees2: number): number {
  if (f <= 0) return 1
  const ratio = (degrees1 * f) / degrees2
  return incompleteBeta(1 / (1 + ratio), ratio / (1 + ratio), degrees2 / 2, degrees1 / 2)
}
