import { invertTail } from './invertTail'
import { betaTail } from './tails'

/** The value that a Beta(a, b) variable does not exceed with probability p. */
export const betaQuantile = (p: number, a: number, b: number): number =>
  invertTail((x) => betaTail(x, a, b), 1 - p)
