import { totalWeight, type Observations } from '../matrix'

/** Standard deviation of every column (n in the divisor); 1 for a constant one, which is at the floor anyway. */
export function columnDeviations(data: Observations): Float64Array {
  const { values, columns: d, rowWeights } = data
  const n = totalWeight(data)
  const weight = rowWeights ? (i: number) => rowWeights[Math.floor(i / d)] : () => 1
  const means = new Float64Array(d)
  const variances = new Float64Array(d)
  for (let i = 0; i < values.length; i++) means[i % d] += (weight(i) * values[i]) / n
  for (let i = 0; i < values.length; i++) {
    variances[i % d] += (weight(i) * (values[i] - means[i % d]) ** 2) / n
  }
  return variances.map((variance) => Math.sqrt(variance) || 1)
}
