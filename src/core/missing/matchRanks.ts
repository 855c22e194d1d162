import type { TailBound } from './tailBound'

/** Typicalities of the same rows: by some of their cells, and by all. Ascending, as many of each. */
export interface Matched {
  partial: Float64Array
  whole: Float64Array
}

/** Shares of the rows at which the two are matched; below a half each is smaller by this factor. */
const step = Math.SQRT1_2
const upper = [1, 0.9, 0.8, 0.7, 0.6, 0.5]
/** A share of the rows is told from fewer of them by the tails alone. */
const fewest = 8

/**
 * Turns a typicality by some of a row's cells into the one by all of them that is as rare: a fresh row's is below a
 * percentile of `whole` with the probability that the percentile says. Between shares of the rows that can be
 * counted it is interpolated; below them tail probabilities are taken in proportion.
 */
export function matchRanks(
  { partial, whole }: Matched,
  tails: { partial: TailBound; whole: TailBound },
): (typicality: number) => number {
  const n = partial.length
  const shares = [...upper]
  while (shares[shares.length - 1] * step * n >= fewest)
    shares.push(shares[shares.length - 1] * step)
  // A fresh value is below the j-th of n with probability j / (n + 1); percentiles count from 0 to n − 1.
  const x = shares.map((share) => at(partial, share * (n + 1) - 1)).reverse()
  const y = shares.map((share) => at(whole, share * (n - 1))).reverse()
  const last = x.length - 1
  const shift = tails.whole.logOf(y[0]) - tails.partial.logOf(x[0])
  return (typicality) => {
    if (typicality < x[0])
      return Math.min(y[0], tails.whole.at(tails.partial.logOf(typicality) + shift))
    if (typicality >= x[last]) return y[last] + (typicality - x[last])
    let i = 0
    while (typicality >= x[i + 1]) i++
    return y[i] + ((y[i + 1] - y[i]) * (typicality - x[i])) / (x[i + 1] - x[i])
  }
}

/** Ascending values at a fraction of an index. */
function at(sorted: Float64Array, index: number): number {
  const place = Math.min(sorted.length - 1, Math.max(0, index))
  const below = Math.floor(place)
  const above = Math.min(sorted.length - 1, below + 1)
  return sorted[below] + (sorted[above] - sorted[below]) * (place - below)
}
