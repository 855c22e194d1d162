import { logChiSquareTail } from '../distributions/chiSquareTail'

/** The tail of the law of a mixture's log density. */
export interface TailBound {
  /** log of about P(log f ≤ t): never below it but by rounding, exact for components that lie apart. */
  logOf(t: number): number
  /** The t at which that is so. */
  at(log: number): number
}

/**
 * P(log f ≤ t) ≤ Σ π_c P(χ²_d ≥ 2 (peak_c − t)), because f is nowhere below π_c φ_c: what counts in the far tail of a
 * mixture's density, where nothing can be counted.
 *
 * @param weights k, sum to 1
 * @param peaks k: log of weight times the highest density of each component
 */
export function tailBound(weights: Float64Array, peaks: Float64Array, degrees: number): TailBound {
  const highest = Math.max(...peaks)
  const logOf = (t: number) => {
    const terms = Array.from(
      weights,
      (weight, c) => Math.log(weight) + logChiSquareTail(2 * (peaks[c] - t), degrees),
    )
    const largest = Math.max(...terms)
    if (largest === -Infinity) return -Infinity
    return largest + Math.log(terms.reduce((sum, term) => sum + Math.exp(term - largest), 0))
  }
  return {
    logOf,
    at(log) {
      if (log >= 0) return highest
      let reach = 1
      while (logOf(highest - reach) > log && reach < 1e300) reach *= 2
      let [low, high] = [highest - reach, highest]
      for (let i = 0; i < 200; i++) {
        const middle = (low + high) / 2
        if (middle <= low || middle >= high) break
        if (logOf(middle) < log) low = middle
        else high = middle
      }
      return high
    },
  }
}
