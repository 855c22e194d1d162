import { describe, expect, test } from 'vitest'
import { causesOf } from '../../../src/core/explain/causes'
import { contributions } from '../../../src/core/explain/contributions'
import { expectedValues } from '../../../src/core/explain/expected'
import { fitMixture } from '../../../src/core/gmm/fit'
import type { Mixture } from '../../../src/core/gmm/types'
import { createRandom } from '../../../src/core/rng'
import fc from '../../support/property'
import { defaults, finish, matrix, normal } from '../support'

/** A row, a mean and a covariance A Aᵀ + 0.1 I. */
const cases = fc
  .record({ seed: fc.nat(), d: fc.integer({ min: 1, max: 12 }) })
  .map(({ seed, d }) => {
    const random = createRandom(seed, d)
    const numbers = (n: number) => Float64Array.from({ length: n }, () => normal(random))
    const a = numbers(d * d)
    const covariance = Float64Array.from({ length: d * d }, (_, i) => {
      const [row, column] = [Math.floor(i / d), i % d]
      let sum = row === column ? 0.1 : 0
      for (let j = 0; j < d; j++) sum += a[row * d + j] * a[column * d + j]
      return sum
    })
    return { d, x: numbers(d).map((v) => 3 * v), mean: numbers(d), covariance }
  })

const near = (found: number, expected: number) =>
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)))

const without = (values: Float64Array, j: number) => values.filter((_, i) => i !== j)

describe('contributions', () => {
  test('bars sum to d²; a drop is what d² loses without the column', () => {
    fc.assert(
      fc.property(cases, ({ d, x, mean, covariance }) => {
        const { squared, bars, drops } = contributions(x, mean, covariance)
        near(bars.reduce((a, b) => a + b), squared) // prettier-ignore
        for (let j = 0; j < d && d > 1; j++) {
          const rest = covariance.filter((_, i) => Math.floor(i / d) !== j && i % d !== j)
          const less = contributions(without(x, j), without(mean, j), rest).squared
          near(drops[j], squared - less)
        }
      }),
    )
  })

  test('in other units they are the same', () => {
    fc.assert(
      fc.property(cases, fc.array(fc.double({ min: -6, max: 6, noNaN: true }), { minLength: 12, maxLength: 12 }), ({ d, x, mean, covariance }, powers) => {
        const scale = powers.map((power) => 10 ** power)
        const before = contributions(x, mean, covariance)
        const after = contributions(
          x.map((v, j) => v * scale[j]),
          mean.map((v, j) => v * scale[j]),
          covariance.map((v, i) => v * scale[Math.floor(i / d)] * scale[i % d]),
        )
        for (const key of ['bars', 'drops', 'z'] as const)
          before[key].forEach((value, j) => near(after[key][j], value))
      }), // prettier-ignore
    )
  })

  test('two columns that moved together have small drops and large z', () => {
    const covariance = Float64Array.of(1, 0.99, 0.99, 1)
    const found = contributions(Float64Array.of(4, 4), new Float64Array(2), covariance)
    expect(found.squared).toBeCloseTo(32 / 1.99, 9)
    expect(Math.max(...found.drops)).toBeLessThan(0.1)
    expect(causesOf(Float64Array.of(4, 4), new Float64Array(2), covariance)).toEqual([
      { column: 0, kind: 'value' },
      { column: 1, kind: 'value' },
    ])
  })

  test('one that does not go with the other is named alone', () => {
    const covariance = Float64Array.of(1, 0.99, 0, 0.99, 1, 0, 0, 0, 1)
    const x = Float64Array.of(0.2, 1.1, 0.3)
    expect(causesOf(x, new Float64Array(3), covariance)).toHaveLength(1)
    expect(causesOf(x, new Float64Array(3), covariance)[0]).toMatchObject({ kind: 'relation' })
  })
})

describe('the expected value', () => {
  test('is that of a regression on the other columns, within one family', () => {
    const random = createRandom(3)
    const rows = Array.from({ length: 40 }, () => {
      const [a, b] = [normal(random), normal(random)]
      return [a, b, 2 * a - b + 0.1 * normal(random)]
    })
    const data = matrix(rows)
    const { mixture } = finish(fitMixture(data, 'full', 1, { ...defaults, regCovar: 0 }))
    const x = Float64Array.of(0.5, -1, 7)
    const [, , third] = expectedValues(x, mixture, rows.length)
    // Least squares with an intercept, by its normal equations.
    const solve = (m: number[][], v: number[]): number[] => {
      const [[p, q, r], [s, t, u], [w, y, z]] = m
      const det = p * (t * z - u * y) - q * (s * z - u * w) + r * (s * y - t * w)
      const inverse = [
        [t * z - u * y, r * y - q * z, q * u - r * t],
        [u * w - s * z, p * z - r * w, r * s - p * u],
        [s * y - t * w, q * w - p * y, p * t - q * s],
      ].map((row) => row.map((value) => value / det))
      return inverse.map((row) => row.reduce((sum, value, i) => sum + value * v[i], 0))
    }
    const design = rows.map(([a, b]) => [1, a, b])
    const cross = [0, 1, 2].map((i) => [0, 1, 2].map((j) => design.reduce((sum, row) => sum + row[i] * row[j], 0))) // prettier-ignore
    const right = [0, 1, 2].map((i) => design.reduce((sum, row, n) => sum + row[i] * rows[n][2], 0))
    const [c0, c1, c2] = solve(cross, right)
    const at = [1, 0.5, -1]
    const predicted = c0 + 0.5 * c1 - c2
    expect(third!.mean).toBeCloseTo(predicted, 8)
    const rss = rows.reduce((sum, [a, b, c]) => sum + (c - c0 - c1 * a - c2 * b) ** 2, 0)
    const leverage = solve(cross, at).reduce((sum, value, i) => sum + value * at[i], 0)
    // The 97.5 % quantile of Student's t with 37 degrees of freedom.
    const half = 2.026192463 * Math.sqrt((rss / 37) * (1 + leverage))
    expect(third!.low).toBeCloseTo(predicted - half, 6)
    expect(third!.high).toBeCloseTo(predicted + half, 6)
  })

  test('comes from the family that the other columns speak for', () => {
    // Two cavities; in column 2 a part of the first has the second's value.
    const covariance = [0.01, 0, 0, 0, 0.01, 0, 0, 0, 0.01]
    const cavities: Mixture = {
      covarianceType: 'full',
      nComponents: 2,
      nFeatures: 3,
      weights: Float64Array.of(0.5, 0.5),
      means: Float64Array.of(10, 20, 30, 11, 21, 31),
      covariances: Float64Array.from([...covariance, ...covariance]),
    }
    const [first, second] = expectedValues(Float64Array.of(10, 21, 30), cavities, 200)
    expect(second!.mean).toBeCloseTo(20, 6)
    expect(second!.high).toBeLessThan(20.3)
    expect(first!.mean).toBeGreaterThan(9.9)
  })

  test('holds a new row’s value as often as it says: 50 rows, 10 columns', () => {
    const random = createRandom(11)
    const d = 10
    const mixing = Array.from({ length: d * d }, () => normal(random))
    const draw = () => {
      const source = Array.from({ length: d }, () => normal(random))
      return Array.from({ length: d }, (_, a) =>
        source.reduce((sum, value, b) => sum + 0.5 * mixing[a * d + b] * value, source[a]),
      )
    }
    let [inside, all] = [0, 0]
    for (let sheet = 0; sheet < 60; sheet++) {
      const data = matrix(Array.from({ length: 50 }, draw))
      const { mixture } = finish(fitMixture(data, 'full', 1, { ...defaults, regCovar: 0 }))
      for (let i = 0; i < 5; i++) {
        const x = Float64Array.from(draw())
        expectedValues(x, mixture, 50).forEach((expected, j) => {
          all++
          if (x[j] >= expected!.low && x[j] <= expected!.high) inside++
        })
      }
    }
    // 3 000 intervals, ten of each row together: four standard errors of 300 independent rows.
    expect(Math.abs(inside / all - 0.95)).toBeLessThan(0.03)
  })

  test('of too few rows nothing is expected', () => {
    const one = { covarianceType: 'full', nComponents: 1, nFeatures: 2 } as const
    const mixture = { ...one, weights: Float64Array.of(1), means: new Float64Array(2), covariances: Float64Array.of(1, 0, 0, 1) } // prettier-ignore
    expect(expectedValues(Float64Array.of(0, 0), mixture, 2)).toEqual([null, null])
  })
})
