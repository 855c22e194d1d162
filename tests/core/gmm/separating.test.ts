import { describe, expect, test } from 'vitest'
import { separatingDirections } from '../../../src/core/gmm/separating'
import { ofType } from '../../../src/core/gmm/ofType'
import type { Mixture } from '../../../src/core/gmm/types'
import { liftMixture } from '../../../src/core/pca/lift'
import { createRandom } from '../../../src/core/rng'
import { dataSet, golden, normal } from '../support'
import { randomMixture } from './randomMixture'

/** Iris as a mixture of its three species, 50 rows each, with their own means and covariances. */
function irisSpecies(): Mixture {
  const { values } = dataSet('iris')
  const [k, d, n] = [3, 4, 50]
  const means = new Float64Array(k * d)
  const covariances = new Float64Array(k * d * d)
  for (let c = 0; c < k; c++) {
    const x = (i: number, j: number) => values[(c * n + i) * d + j]
    for (let j = 0; j < d; j++) for (let i = 0; i < n; i++) means[c * d + j] += x(i, j) / n
    for (let a = 0; a < d; a++)
      for (let b = 0; b < d; b++)
        for (let i = 0; i < n; i++)
          covariances[(c * d + a) * d + b] += ((x(i, a) - means[c * d + a]) * (x(i, b) - means[c * d + b])) / n // prettier-ignore
  }
  const weights = new Float64Array(k).fill(1 / k)
  return { covarianceType: 'full', nComponents: k, nFeatures: d, weights, means, covariances }
}

/** Length 1, the entry of largest size positive. */
function unit(vector: ArrayLike<number>): number[] {
  const all = Array.from(vector)
  const largest = all.reduce((most, v) => (Math.abs(v) > Math.abs(most) ? v : most))
  const length = Math.hypot(...all) * Math.sign(largest)
  return all.map((v) => v / length)
}

describe('the directions that separate the components of a mixture', () => {
  test('are the linear discriminants that scikit-learn finds in iris', () => {
    const { discriminants, separationRatio } = golden('directions_iris')
    const { count, vectors, between } = separatingDirections(irisSpecies(), 2)
    expect(count).toBe(2)
    const total = between.reduce((a, b) => a + b)
    for (const a of [0, 1]) {
      unit(vectors.subarray(4 * a, 4 * a + 4)).forEach((v, j) => expect(v).toBeCloseTo(discriminants[a][j], 9)) // prettier-ignore
      expect(between[a] / total).toBeCloseTo(separationRatio[a], 10)
    }
  })

  test('have a pooled variance of 1 within components, uncorrelated', () => {
    for (const type of ['full', 'tied', 'diag', 'spherical'] as const) {
      const mixture = randomMixture(createRandom(1, 2), type, 4, 5)
      const { count, vectors } = separatingDirections(mixture, 2)
      expect(count).toBe(2)
      const lifted = liftMixture(mixture, {
        loadings: vectors,
        offsets: new Float64Array(2),
        residual: new Float64Array(4),
      })
      const pooled = new Float64Array(4)
      const own = (c: number, at: number) => lifted.covariances[(type === 'tied' ? 0 : c) * 4 + at]
      for (let c = 0; c < 4; c++)
        for (let at = 0; at < 4; at++) pooled[at] += mixture.weights[c] * own(c, at)
      ;[1, 0, 0, 1].forEach((value, at) => expect(pooled[at]).toBeCloseTo(value, 10))
    }
  })

  test('put the components where they were after any affine change of the columns', () => {
    const random = createRandom(3, 4)
    const mixture = ofType(randomMixture(random, 'full', 4, 3), 'full')
    const change = Float64Array.from({ length: 9 }, () => normal(random))
    const moved = liftMixture(mixture, {
      loadings: change,
      offsets: Float64Array.of(5, -7, 1e3),
      residual: new Float64Array(9),
    })
    const placed = (one: Mixture) => {
      const { vectors, mean } = separatingDirections(one, 2)
      return [0, 1].map((a) => {
        const along = [0, 1, 2, 3].map((c) =>
          [0, 1, 2].reduce((s, j) => s + vectors[a * 3 + j] * (one.means[c * 3 + j] - mean[j]), 0),
        )
        return along.map((v) => v * Math.sign(along[0]))
      })
    }
    const [before, after] = [placed(mixture), placed(moved)]
    before.forEach((row, a) => row.forEach((v, c) => expect(after[a][c]).toBeCloseTo(v, 8)))
  })

  test('are no more than the means span', () => {
    const two = randomMixture(createRandom(5, 6), 'full', 2, 4)
    expect(separatingDirections(two, 2).count).toBe(1)
    const onLine = randomMixture(createRandom(5, 7), 'tied', 4, 3)
    for (let c = 0; c < 4; c++) onLine.means.set([c, 2 * c, -c], c * 3)
    expect(separatingDirections(onLine, 2).count).toBe(1)
    const one = randomMixture(createRandom(5, 8), 'full', 1, 3)
    expect(separatingDirections(one, 2).count).toBe(0)
  })
})
