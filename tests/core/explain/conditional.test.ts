import { describe, expect, test } from 'vitest'
import { conditionalMixture } from '../../../src/core/explain/conditional'
import { shapesOf } from '../../../src/core/explain/shape'
import { logDensity } from '../../../src/core/gmm/density'
import { marginal } from '../../../src/core/grid/marginal'
import { createRandom } from '../../../src/core/rng'
import { randomMixture } from '../gmm/randomMixture'
import { normal } from '../support'

const one = (values: ArrayLike<number>) => ({
  values: Float64Array.from(values),
  rows: 1,
  columns: values.length,
})

describe('the density of some columns given all others', () => {
  test.each(['full', 'tied', 'diag', 'spherical'] as const)(
    'is that of all columns over that of the others, for a %s mixture',
    (type) => {
      const random = createRandom(7, 1)
      const [k, d] = [3, 5]
      const mixture = randomMixture(random, type, k, d)
      const shapes = shapesOf(mixture)
      for (const features of [[0, 1], [3, 1], [4]]) {
        const others = [0, 1, 2, 3, 4].filter((j) => !features.includes(j))
        const row = Float64Array.from({ length: d }, () => 2 * normal(random))
        const given = conditionalMixture(shapes, row, features)
        expect(given.weights.reduce((a, b) => a + b)).toBeCloseTo(1, 12)
        const [rest] = logDensity(one(others.map((j) => row[j])), marginal(mixture, others))
        for (let trial = 0; trial < 5; trial++) {
          const at = row.slice()
          for (const j of features) at[j] += 3 * normal(random)
          const [joint] = logDensity(one(at), mixture)
          const [found] = logDensity(one(features.map((j) => at[j])), given)
          expect(found).toBeCloseTo(joint - rest, 9)
        }
      }
    },
  )

  test('does not depend on the row’s own values in these columns', () => {
    const random = createRandom(8, 1)
    const shapes = shapesOf(randomMixture(random, 'full', 2, 4))
    const row = Float64Array.from({ length: 4 }, () => normal(random))
    const moved = row.slice()
    moved[2] += 50
    const [a, b] = [row, moved].map((x) => conditionalMixture(shapes, x, [0, 2]))
    b.means.forEach((value, at) => expect(value).toBeCloseTo(a.means[at], 8))
    b.weights.forEach((value, c) => expect(value).toBeCloseTo(a.weights[c], 8))
  })

  test('has a weight above 0 for a component that the others rule out', () => {
    const random = createRandom(9, 1)
    const mixture = randomMixture(random, 'full', 2, 3, 500)
    const given = conditionalMixture(shapesOf(mixture), mixture.means.slice(0, 3), [0, 1])
    expect(given.weights[0]).toBe(1)
    expect(given.weights[1]).toBeGreaterThan(0)
    expect(given.weights[1]).toBeLessThan(1e-200)
  })
})
