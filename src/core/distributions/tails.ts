import { logIncompleteBeta } from './incompleteBeta'

/** Natural log of the probability that a Beta(a, b) variable is above x: 0 below the interval, −∞ above it. */
export const logBetaTail = (x: number, a: number, b: number): number =>
  logIncompleteBeta(1 - x, x, b, a)

/** Probability that a Beta(a, b) variable is above x. */
export const betaTail = (x: number, a: number, b: number): number => Math.exp(logBetaTail(x, a, b))

/** Natural log of the probability that an F variable is above f; degrees of freedom may be fractions. */
export function logFTail(f: number, degrees1: number, degrees2: number): number {
  if (f <= 0) return 0
  const ratio = (degrees1 * f) / degrees2
  return logIncompleteBeta(1 / (1 + ratio), ratio / (1 + ratio), degrees2 / 2, degrees1 / 2)
}

/** Probability that an F variable is above f. */
export const fTail = (f: number, degrees1: number, degrees2: number): number =>
  Math.exp(logFTail(f, degrees1, degrees2))
