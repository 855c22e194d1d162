import { betaQuantile } from '../distributions/betaQuantile'
import { sortedIndices } from '../sortedIndices'

/** Values that rows have when they take no part in the fit, as a fresh good row has none. */
export interface FreshValues {
  /** Ascending. */
  values: Float64Array
  /** Running sum of the rows' frequencies. */
  cumulative: Float64Array
}

/** What share of fresh good rows is flagged, in 0 … 1. */
export interface Rate {
  expected: number
  /** Of one sheet: 95 in 100 of such files have their rate in there. */
  low: number
  high: number
}

const outside = 0.025

export function freshValues(values: Float64Array, weights?: Float64Array): FreshValues {
  const order = sortedIndices(values)
  let sum = 0
  return {
    values: Float64Array.from(order, (i) => values[i]),
    cumulative: Float64Array.from(order, (i) => (sum += weights?.[i] ?? 1)),
  }
}

const count = ({ cumulative }: FreshValues) => cumulative[cumulative.length - 1] ?? 0

/** Fewest rows of which one may be flagged at a rate: ⌊α (n + 1)⌋ is 0 below. */
export const fewestRowsFor = (alpha: number): number => Math.max(1, Math.ceil(1 / alpha - 1e-9) - 1)

/**
 * Where flags begin for a rate α of fresh good rows: at the ⌊α (n + 1)⌋-th smallest value; a fresh row is as likely to be at any place
 * among the n, so it is below with probability α at most. Null where n is too small for the rate.
 */
export function thresholdFor(fresh: FreshValues, alpha: number): number | null {
  // Products such as 0.01 · 300 come out a bit below a whole number.
  const place = Math.floor(alpha * (count(fresh) + 1) + 1e-9)
  if (place < 1) return null
  return fresh.values[fresh.cumulative.findIndex((sum) => sum >= place - 1e-9)] ?? null
}

/**
 * The rate of fresh good rows below a threshold. With it at the l-th of n values one sheet's rate is a Beta(l, n + 1 − l) variable;
 * with l values below a threshold that comes from elsewhere, the interval is Clopper and Pearson's (1934).
 */
export function rateBelow(fresh: FreshValues, threshold: number): Rate {
  const n = count(fresh)
  const first = fresh.values.findIndex((value) => value >= threshold)
  const at = first < 0 ? fresh.values.length : first
  const below = at === 0 ? 0 : fresh.cumulative[at - 1]
  if (fresh.values[at] === threshold) {
    // The threshold is a row's own value.
    const place = below + 1
    return {
      expected: place / (n + 1),
      low: betaQuantile(outside, place, n + 1 - place),
      high: betaQuantile(1 - outside, place, n + 1 - place),
    }
  }
  return {
    expected: below / n,
    low: below > 0 ? betaQuantile(outside, below, n + 1 - below) : 0,
    high: below < n ? betaQuantile(1 - outside, below + 1, n - below) : 1,
  }
}
