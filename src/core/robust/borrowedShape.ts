import { chiSquareQuantile } from '../distributions/chiSquare'
import type { Mixture } from '../gmm/types'
import { indicesWhere } from '../indicesWhere'
import type { Observations } from '../matrix'
import { squaredDistances } from './familyTails'

/** Rows that are tried as the middle of a family. */
const mostMiddles = 200
const mostRounds = 10
const coreProbability = 0.99
/** Mean squared distance of the rows from their middle, for each column: 1 of a family, 2 to 3 of evenly scattered rows. */
const mostSpread = 1.5

/**
 * A family of fewer rows than a shape of its own could be estimated from: the most rows that lie together as a family of a
 * known shape would (the mean shift of Fukunaga, Hostetler 1975, from the row with the most neighbours).
 *
 * @param covariance d × d, positive definite
 * @param fewest rows of a family
 * @returns one component of that covariance; null where those nearest together are fewer, or scattered more widely
 */
export function familyOfShape(
  data: Observations,
  covariance: Float64Array,
  fewest: number,
): Mixture | null {
  const { rows: n, columns: d, values, rowWeights } = data
  const weight = (i: number) => rowWeights?.[i] ?? 1
  const at = (means: Float64Array): Mixture => ({
    ...{ covarianceType: 'full', nComponents: 1, nFeatures: d },
    ...{ weights: Float64Array.of(1), means, covariances: covariance },
  })
  const distancesFrom = (means: Float64Array) => squaredDistances(data, at(means))(0)
  const within = (squared: Float64Array, limit: number) =>
    indicesWhere(n, (i) => squared[i] <= limit)
  const sum = (some: Int32Array, of: (i: number) => number) =>
    some.reduce((total, i) => total + weight(i) * of(i), 0)
  const mean = (some: Int32Array, of: (i: number) => number) => sum(some, of) / sum(some, () => 1)

  // Two rows of a family differ by twice its covariance.
  const neighbourhood = 2 * chiSquareQuantile(0.5, d)
  let [means, most] = [new Float64Array(d), 0]
  for (let i = 0; i < n; i += Math.max(1, Math.floor(n / mostMiddles))) {
    const middle = values.slice(i * d, (i + 1) * d)
    const near = within(distancesFrom(middle), neighbourhood)
    const rows = sum(near, () => 1)
    if (rows > most) [means, most] = [middle, rows]
  }
  const limit = chiSquareQuantile(coreProbability, d)
  for (let round = 0; round < mostRounds; round++) {
    const near = within(distancesFrom(means), limit)
    means = means.map((_, j) => mean(near, (i) => values[i * d + j]))
  }
  const squared = distancesFrom(means)
  const near = within(squared, limit)
  const isFamily = sum(near, () => 1) >= fewest && mean(near, (i) => squared[i]) <= mostSpread * d
  return isFamily ? at(means) : null
}
