import type { Matrix } from '../matrix'

/** Standard deviation of every column (n in the divisor); 1 for a constant one, which is at the floor anyway. */
export function columnDeviations({ values, rows: n, columns: d }: Matrix): Float64Array {
  const means = new Float64Array(d)
  const variances = new Float64Array(d)
  for (let i = 0; i < values.length; i++) means[i % d] += values[i] / n
  for (let i = 0; i < values.length; i++) variances[i % d] += (values[i] - means[i % d]) ** 2 / n
  return variances.map((variance) => Math.sqrt(variance) || 1)
}
