import { rowsPerStep, type Steps } from '../steps'
import type { Observations } from '../matrix'

/** What is to be known of some columns together. */
export interface ColumnsTogether {
  /** c: smallest and largest values. */
  min: Float64Array
  max: Float64Array
  /** c × c: correlations; NaN with a column that does not vary. */
  correlations: Float64Array
}

/** @param features c columns of the data @returns in steps */
export function* columnsTogether(
  { values, rows: n, columns: d, rowWeights }: Observations,
  features: readonly number[],
): Steps<ColumnsTogether> {
  const c = features.length
  const min = new Float64Array(c).fill(Infinity)
  const max = new Float64Array(c).fill(-Infinity)
  const sums = new Float64Array(c)
  const products = new Float64Array(c * c)
  const x = new Float64Array(c)
  const atOnce = rowsPerStep(c * c)
  let total = 0
  for (let i = 0; i < n; i++) {
    if (i % atOnce === atOnce - 1) yield
    const weight = rowWeights?.[i] ?? 1
    total += weight
    for (let a = 0; a < c; a++) {
      const value = values[i * d + features[a]]
      min[a] = Math.min(min[a], value)
      max[a] = Math.max(max[a], value)
      // Relative to the first row, so that an offset costs no digits.
      x[a] = value - values[features[a]]
      sums[a] += weight * x[a]
      for (let b = 0; b <= a; b++) products[a * c + b] += weight * x[a] * x[b]
    }
  }
  const covariance = (a: number, b: number) =>
    products[Math.max(a, b) * c + Math.min(a, b)] - (sums[a] * sums[b]) / total
  const correlations = products.map((_, at) => {
    const [a, b] = [Math.floor(at / c), at % c]
    return covariance(a, b) / Math.sqrt(covariance(a, a) * covariance(b, b))
  })
  return { min, max, correlations }
}

/** Share of the rows in equal bins over each range, per unit: c × bins, each of area 1. In steps. */
export function* sharesInBins(
  { values, rows: n, columns: d, rowWeights }: Observations,
  features: readonly number[],
  ranges: readonly (readonly [number, number])[],
  bins: number,
): Steps<Float64Array> {
  const c = features.length
  const out = new Float64Array(c * bins)
  const widths = ranges.map(([low, high]) => (high - low) / bins)
  const atOnce = rowsPerStep(c)
  let total = 0
  for (let i = 0; i < n; i++) {
    if (i % atOnce === atOnce - 1) yield
    const weight = rowWeights?.[i] ?? 1
    total += weight
    for (let a = 0; a < c; a++) {
      const bin = Math.floor((values[i * d + features[a]] - ranges[a][0]) / widths[a])
      out[a * bins + Math.min(bins - 1, Math.max(0, bin))] += weight
    }
  }
  return out.map((count, at) => count / total / widths[Math.floor(at / bins)])
}
