import { betaQuantile } from '../distributions/betaQuantile'
import type { Proportion } from './interval'

/**
 * A share with its exact 95 % interval: at least as often as that the interval holds the share of all parts of which
 * these are a random sample (Clopper, Pearson 1934, Biometrika 26: quantiles of the Beta law). Of no rows it is
 * 0 to 1: nothing is known.
 */
export function proportionOf(count: number, of: number, confidence = 0.95): Proportion {
  const tail = (1 - confidence) / 2
  return {
    count,
    of,
    low: count === 0 ? 0 : betaQuantile(tail, count, of - count + 1),
    high: count === of ? 1 : betaQuantile(1 - tail, count + 1, of - count),
  }
}
