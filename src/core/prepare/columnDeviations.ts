import { totalWeight, type Observations } from '../matrix'
import { rowsPerStep, type Steps } from '../steps'

/** In steps: standard deviation of every column (n in the divisor); 1 for a constant one, which is at the floor anyway. */
export function* columnDeviations(data: Observations): Steps<Float64Array> {
  const { values, columns: d } = data
  const n = totalWeight(data)
  const means = new Float64Array(d)
  const variances = new Float64Array(d)
  yield* rowByRow(data, (weight, at) => {
    for (let j = 0; j < d; j++) means[j] += (weight * values[at + j]) / n
  })
  yield* rowByRow(data, (weight, at) => {
    for (let j = 0; j < d; j++) variances[j] += (weight * (values[at + j] - means[j]) ** 2) / n
  })
  return variances.map((variance) => Math.sqrt(variance) || 1)
}

/** @param visit is given each row's frequency and where it begins */
function* rowByRow(
  { rows, columns: d, rowWeights }: Observations,
  visit: (weight: number, at: number) => void,
): Steps<void> {
  const perStep = rowsPerStep(d)
  for (let i = 0; i < rows; i++) {
    if (i % perStep === 0) yield
    visit(rowWeights ? rowWeights[i] : 1, i * d)
  }
}
