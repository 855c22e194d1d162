import type { ModelSummary } from '../../src/shared/engineApi'

/** numpy.percentile with its linear rule. */
export function percentileOf(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const place = (percent / 100) * (sorted.length - 1)
  const below = Math.floor(place)
  const above = Math.min(below + 1, sorted.length - 1)
  return sorted[below] + (place - below) * (sorted[above] - sorted[below])
}

/** Covariance of one family of a model of two columns. */
function covarianceOf({ covarianceType, covariances }: ModelSummary, family: number): number[][] {
  if (covarianceType === 'full') return (covariances as number[][][])[family]
  if (covarianceType === 'tied') return covariances as number[][]
  const own = (covariances as (number | number[])[])[family]
  const [a, b] = Array.isArray(own) ? own : [own, own]
  return [
    [a, 0],
    [0, b],
  ]
}

/** Weight times density of each family at a place, by the formula for two columns. */
export function familyDensities(model: ModelSummary, x: number, y: number): number[] {
  return model.weights.map((weight, family) => {
    const [[a, b], [, d]] = covarianceOf(model, family)
    const [u, v] = [x - model.means[family][0], y - model.means[family][1]]
    const determinant = a * d - b * b
    const distance = (d * u * u - 2 * b * u * v + a * v * v) / determinant
    return (weight * Math.exp(-distance / 2)) / (2 * Math.PI * Math.sqrt(determinant))
  })
}

export const densityAt = (model: ModelSummary, x: number, y: number): number =>
  familyDensities(model, x, y).reduce((a, b) => a + b, 0)
