import type { Observations } from '../matrix'
import { totalWeight } from '../matrix'

/** One family of few rows. */
export interface OneFamily {
  /** d. */
  mean: Float64Array
  /** d × d: S, divided by n − 1. */
  covariance: Float64Array
}

/**
 * Mean and unbiased covariance of all rows. A row that counts w times is w rows.
 *
 * @param data n × d, n above 1
 */
export function oneFamily(data: Observations): OneFamily {
  const { values, rows, columns: d, rowWeights } = data
  const n = totalWeight(data)
  const mean = new Float64Array(d)
  const covariance = new Float64Array(d * d)
  const weight = (i: number) => rowWeights?.[i] ?? 1
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < d; j++) mean[j] += (weight(i) * values[i * d + j]) / n
  for (let i = 0; i < rows; i++) {
    for (let a = 0; a < d; a++) {
      const scaled = (weight(i) * (values[i * d + a] - mean[a])) / (n - 1)
      for (let b = 0; b < d; b++) covariance[a * d + b] += scaled * (values[i * d + b] - mean[b])
    }
  }
  return { mean, covariance }
}

/**
 * How far the correlations of few rows are drawn to 0, and the variances left as they are: λ* = Σ Var(r_ij) / Σ r_ij²
 * over i ≠ j, within 0 … 1 (Schäfer and Strimmer 2005, A shrinkage approach to large-scale covariance matrix
 * estimation, equation 10, target D; after Ledoit and Wolf 2004). It does not depend on the units of the columns,
 * as shrinking towards equal variances would.
 */
export function shrinkageIntensity(data: Observations, { mean, covariance }: OneFamily): number {
  const { values, rows, columns: d, rowWeights } = data
  const n = totalWeight(data)
  const sd = mean.map((_, j) => Math.sqrt(covariance[j * d + j]))
  let [variances, squares] = [0, 0]
  for (let a = 0; a < d; a++) {
    for (let b = 0; b < a; b++) {
      const product = (i: number) =>
        ((values[i * d + a] - mean[a]) / sd[a]) * ((values[i * d + b] - mean[b]) / sd[b])
      // The mean of the products, (n − 1)/n of the correlation.
      const r = covariance[a * d + b] / (sd[a] * sd[b])
      const center = (r * (n - 1)) / n
      let sum = 0
      for (let i = 0; i < rows; i++) sum += (rowWeights?.[i] ?? 1) * (product(i) - center) ** 2
      variances += (n / (n - 1) ** 3) * sum
      squares += r * r
    }
  }
  return squares > 0 ? Math.min(1, variances / squares) : 1
}

/** The covariance with its correlations drawn to 0 by `intensity`. */
export const shrunken = (covariance: Float64Array, d: number, intensity: number): Float64Array =>
  covariance.map((value, at) => (at % (d + 1) === 0 ? value : (1 - intensity) * value))
