import { percentileOfSorted } from '../anomaly/percentile'

/** Fewer values say too little about their shape. */
const fewestValues = 30
/**
 * Above this a column is strongly skewed. Bowley's coefficient of the tails, (q₉₀ + q₁₀ − 2 q₅₀) /
 * (q₉₀ − q₁₀), which outliers do not move: 0.31 for a lognormal with σ 0.5, 0.54 for an exponential.
 */
const strong = 0.28
/** The logarithm must leave no more than this share of it. */
const leaves = 0.5

/**
 * Skewness of ascending values by their quantiles (Hinkley 1975, after Bowley), in −1 … 1.
 * 0 where the quantiles are equal.
 */
export function quantileSkewness(sorted: Float64Array): number {
  const [low, middle, high] = [10, 50, 90].map((p) => percentileOfSorted(sorted, p))
  return high > low ? (high + low - 2 * middle) / (high - low) : 0
}

/**
 * Whether a column of positive numbers is so skewed to the right that its logarithm is to be proposed:
 * both by the tails and by the middle half, so that two families of unequal size, which look skewed in
 * one of them, are not taken for one skewed population; and the logarithm must mend it.
 *
 * @param values of the column; NaN where there is none
 */
export function proposeLog(values: Float64Array): boolean {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort()
  if (sorted.length < fewestValues || !(sorted[0] > 0)) return false
  const logs = sorted.map(Math.log)
  const before = quantileSkewness(sorted)
  const after = quantileSkewness(logs)
  if (!(before > strong + noise(sorted.length)) || !(Math.abs(after) < leaves * before))
    return false
  return !hasGap(logs)
}

/** Two standard errors of the coefficient on normal data are about 2.4 / √n. */
const noise = (n: number) => 1.2 / Math.sqrt(n)

/**
 * Two families leave a gap, which one skewed population does not: among the middle 90 % of n values, a
 * stretch without any that is longer than a share of their range that chance hardly leaves.
 */
function hasGap(sorted: Float64Array): boolean {
  const from = Math.floor(0.05 * sorted.length)
  const to = Math.ceil(0.95 * sorted.length) - 1
  const range = sorted[to] - sorted[from]
  let widest = 0
  for (let i = from; i < to; i++) widest = Math.max(widest, sorted[i + 1] - sorted[i])
  return widest > Math.max(0.15, 12 / sorted.length) * range
}
