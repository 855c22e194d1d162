import { createRandom, type Random } from '../../../src/core/rng'
import type { Mixture } from '../../../src/core/gmm/types'
import fc from '../../support/property'
import { normal } from '../support'

export const numbers = (random: Random, n: number) =>
  Float64Array.from({ length: n }, () => normal(random))

/** A Aᵀ + 0.1 I of random numbers. */
export function randomCovariance(random: Random, d: number): Float64Array {
  const a = numbers(random, d * d)
  return Float64Array.from({ length: d * d }, (_, i) => {
    const [row, column] = [Math.floor(i / d), i % d]
    let sum = row === column ? 0.1 : 0
    for (let j = 0; j < d; j++) sum += a[row * d + j] * a[column * d + j]
    return sum
  })
}

/** A row, a mean and a covariance. */
export const cases = fc
  .record({ seed: fc.nat(), d: fc.integer({ min: 1, max: 12 }) })
  .map(({ seed, d }) => {
    const random = createRandom(seed, d)
    const covariance = randomCovariance(random, d)
    const [x, mean] = [numbers(random, d).map((v) => 3 * v), numbers(random, d)]
    return { d, x, mean, covariance }
  })

/** A full mixture, and a row near nothing in particular. */
export const mixtures = fc
  .record({ seed: fc.nat(), d: fc.integer({ min: 2, max: 6 }), k: fc.integer({ min: 1, max: 3 }) })
  .map(({ seed, d, k }) => {
    const random = createRandom(seed, d, k)
    const weights = numbers(random, k).map((v) => 0.2 + Math.abs(v))
    const total = weights.reduce((a, b) => a + b)
    const mixture: Mixture = {
      covarianceType: 'full',
      nComponents: k,
      nFeatures: d,
      weights: weights.map((weight) => weight / total),
      means: numbers(random, k * d).map((v) => 3 * v),
      covariances: Float64Array.from(
        Array.from({ length: k }, () => [...randomCovariance(random, d)]).flat(),
      ),
    }
    return { d, k, mixture, x: numbers(random, d).map((v) => 3 * v) }
  })

/** Some rows and columns of a d × d matrix. */
export const block = (matrix: Float64Array, d: number, rows: number[], columns = rows) =>
  Float64Array.from(rows.flatMap((a) => columns.map((b) => matrix[a * d + b])))

export const pick = (values: Float64Array, columns: number[]) =>
  Float64Array.from(columns, (j) => values[j])
