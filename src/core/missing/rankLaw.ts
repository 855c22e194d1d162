import type { TailBound } from './tailBound'

/** The law of a typicality, told from a sample of it. */
export interface RankLaw {
  /** log of the share of rows with a lower one. */
  logShare(typicality: number): number
  /** The typicality of which that is so. */
  at(logShare: number): number
}

/** Shares of the sample at which the law is told; below a half each is smaller by `step`. */
const upper = [1, 0.9, 0.8, 0.7, 0.6, 0.5]
const step = Math.SQRT1_2
/** A share of fewer rows than these is told from the tail alone. */
const fewest = 8

/** Index of the value of an ascending sample that a fresh one is below with a probability: j / (n + 1) of the j-th. */
export const forFresh = (share: number, n: number): number => share * (n + 1) - 1

/** Index of the value that a percentile of the sample itself is: from 0 to n − 1. */
export const ofSample = (share: number, n: number): number => share * (n - 1)

/**
 * Between shares of the rows that can be counted it is interpolated; below them the tail of the law is taken in proportion.
 *
 * @param sorted ascending
 * @param indexOf index of the value at a share: `forFresh` or `ofSample`
 */
export function rankLaw(sorted: Float64Array, indexOf: typeof forFresh, tail: TailBound): RankLaw {
  const n = sorted.length
  const shares = [...upper]
  while (shares[shares.length - 1] * step * n >= fewest)
    shares.push(shares[shares.length - 1] * step)
  const logs = Float64Array.from(shares, Math.log).reverse()
  const values = Float64Array.from(shares, (share) => valueAt(sorted, indexOf(share, n))).reverse()
  const shift = logs[0] - tail.logOf(values[0])
  const last = logs.length - 1
  return {
    logShare: (typicality) =>
      typicality < values[0]
        ? Math.min(logs[0], tail.logOf(typicality) + shift)
        : interpolate(values, logs, typicality, last),
    at: (logShare) =>
      logShare < logs[0]
        ? Math.min(values[0], tail.at(logShare - shift))
        : interpolate(logs, values, logShare, last),
  }
}

/** Linear between ascending places, of which the first is not above `at`; the last value behind them. */
function interpolate(x: Float64Array, y: Float64Array, at: number, last: number): number {
  if (at >= x[last]) return y[last]
  let i = 0
  while (at >= x[i + 1]) i++
  return y[i] + ((y[i + 1] - y[i]) * (at - x[i])) / (x[i + 1] - x[i])
}

/** Ascending values at a fraction of an index. */
function valueAt(sorted: Float64Array, index: number): number {
  const place = Math.min(sorted.length - 1, Math.max(0, index))
  const below = Math.floor(place)
  const above = Math.min(sorted.length - 1, below + 1)
  return sorted[below] + (sorted[above] - sorted[below]) * (place - below)
}
