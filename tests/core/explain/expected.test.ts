import { describe, expect, test } from 'vitest'
import { createExplainer } from '../../../src/core/explain/explainer'
import { expectedWithout } from '../../../src/core/explain/expected'
import { placeOf } from '../../../src/core/explain/place'
import { shapesOf } from '../../../src/core/explain/shape'
import { responsibilities } from '../../../src/core/gmm/density'
import { fitMixture } from '../../../src/core/gmm/fit'
import { pickComponents } from '../../../src/core/gmm/pickComponents'
import type { CovarianceType, Mixture } from '../../../src/core/gmm/types'
import { createRandom } from '../../../src/core/rng'
import { defaults, finish, matrix, normal, types } from '../support'
import { numbers } from './cases'

/** Of every column by all others. */
function expectedOf(x: Float64Array, mixture: Mixture, totalWeight: number, out: number[] = []) {
  const shapes = shapesOf(mixture)
  const places = shapes.map((shape) => placeOf(x, shape))
  const estimated = { covarianceType: mixture.covarianceType, totalWeight }
  return expectedWithout(shapes, places, out, estimated)
}

const fit = (rows: number[][], type: CovarianceType = 'full') =>
  finish(fitMixture(matrix(rows), type, 1, { ...defaults, regCovar: 0 })).mixture

/** Solves a small system by elimination. */
function solve(m: number[][], v: number[]): number[] {
  const a = m.map((row, i) => [...row, v[i]])
  a.forEach((pivot, i) => {
    a.forEach((row, r) => {
      if (r === i) return
      const factor = row[i] / pivot[i]
      row.forEach((_, c) => (row[c] -= factor * pivot[c]))
    })
  })
  return a.map((row, i) => row[v.length] / row[i])
}

describe('the expected value', () => {
  test('is that of a regression on the other columns, within one family', () => {
    const random = createRandom(3)
    const rows = Array.from({ length: 40 }, () => {
      const [a, b] = [normal(random), normal(random)]
      return [a, b, 2 * a - b + 0.1 * normal(random)]
    })
    const [, , third] = expectedOf(Float64Array.of(0.5, -1, 7), fit(rows), rows.length)
    // Least squares with an intercept, by its normal equations.
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

  test('without a column is that of a fit without the column', () => {
    const random = createRandom(5)
    const rows = Array.from({ length: 60 }, () => {
      const a = normal(random)
      return [a, a + normal(random), a - normal(random), normal(random)]
    })
    const all = expectedOf(Float64Array.of(1, 2, 3, 4), fit(rows), 60, [1])
    const three = expectedOf(Float64Array.of(1, 3, 4), fit(rows.map(([a, , c, d]) => [a, c, d])), 60) // prettier-ignore
    expect(all[1]).toBeNull()
    for (const [j, i] of [
      [0, 0],
      [2, 1],
      [3, 2],
    ])
      // prettier-ignore
      for (const key of ['mean', 'low', 'high'] as const)
        expect(all[j]![key]).toBeCloseTo(three[i]![key], 7)
  })

  test('comes from the family that the other columns speak for, with a wrong value in one of them', () => {
    // Two cavities: a wrong value, which makes the other cavity look responsible, is compared with what was expected.
    const random = createRandom(17)
    const [d, away] = [4, 12]
    const means = Float64Array.from([0, 0, 0, 0, away, 3.5, 3.5, 3.5])
    const identity = Array.from({ length: d * d }, (_, i) => (i % (d + 1) === 0 ? 1 : 0))
    const cavities: Mixture = {
      covarianceType: 'full',
      nComponents: 2,
      nFeatures: d,
      weights: Float64Array.of(0.5, 0.5),
      means,
      covariances: Float64Array.from([...identity, ...identity]),
    }
    const n = 400
    let [alone, averaged] = [0, 0]
    for (let i = 0; i < n; i++) {
      const right = numbers(random, d)
      const x = right.slice()
      x[0] = away + normal(random)
      const shares = responsibilities({ values: x, rows: 1, columns: d }, cavities)
      const responsible = pickComponents(cavities, [shares[0] > shares[1] ? 0 : 1])
      alone += (expectedOf(x, responsible, 1000)[0]!.mean - right[0]) ** 2
      averaged += (expectedOf(x, cavities, 1000)[0]!.mean - right[0]) ** 2
    }
    ;[alone, averaged] = [Math.sqrt(alone / n), Math.sqrt(averaged / n)]
    expect(averaged).toBeLessThan(1.6)
    expect(alone).toBeGreaterThan(5 * averaged)
  })

  test.each(types)(
    'holds a new row’s value as often as it says: 50 rows, 10 columns, %s',
    (type) => {
      const random = createRandom(11)
      const d = 10
      const mixing = numbers(random, d * d)
      const related = type === 'full' || type === 'tied'
      const draw = () => {
        const source = numbers(random, d)
        return Array.from({ length: d }, (_, a) =>
        source.reduce((sum, value, b) => sum + (related ? 0.5 * mixing[a * d + b] * value : 0), source[a]),
      ) // prettier-ignore
      }
      let [inside, all] = [0, 0]
      for (let sheet = 0; sheet < 60; sheet++) {
        const mixture = fit(Array.from({ length: 50 }, draw), type)
        for (let i = 0; i < 5; i++) {
          const x = Float64Array.from(draw())
          expectedOf(x, mixture, 50).forEach((expected, j) => {
            all++
            if (x[j] >= expected!.low && x[j] <= expected!.high) inside++
          })
        }
      }
      // 3 000 intervals, ten of each row together: four standard errors of 500 independent ones.
      expect(Math.abs(inside / all - 0.95)).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / 500))
    },
  )

  test('of two families an interval has 2.5 % on either side', () => {
    const two: Mixture = {
      covarianceType: 'full',
      nComponents: 2,
      nFeatures: 2,
      weights: Float64Array.of(0.3, 0.7),
      means: Float64Array.of(-5, 0, 5, 0),
      covariances: Float64Array.of(1, 0, 0, 1, 1, 0, 0, 1),
    }
    const [first] = expectedOf(Float64Array.of(0, 0), two, 1e6)
    expect(first!.mean).toBeCloseTo(0.4 * 5, 6)
    // 2.5 % of the whole are a twelfth of the first family and a 28th of the second.
    expect(first!.low).toBeCloseTo(-5 - 1.382994, 4)
    expect(first!.high).toBeCloseTo(5 + 1.802743, 4)
  })

  test('of too few rows nothing is expected', () => {
    const one = { covarianceType: 'full', nComponents: 1, nFeatures: 2 } as const
    const mixture = { ...one, weights: Float64Array.of(1), means: new Float64Array(2), covariances: Float64Array.of(1, 0, 0, 1) } // prettier-ignore
    expect(expectedOf(Float64Array.of(0, 0), mixture, 2)).toEqual([null, null])
  })

  test('is not that of the other family where the likely one has too few rows', () => {
    const mixture: Mixture = {
      covarianceType: 'full',
      nComponents: 2,
      nFeatures: 2,
      weights: Float64Array.of(0.02, 0.98),
      means: Float64Array.of(0, 0, 50, 50),
      covariances: Float64Array.of(1, 0, 0, 1, 1, 0, 0, 1),
    }
    expect(expectedOf(Float64Array.of(0, 0), mixture, 100)[0]).toBeNull()
    expect(expectedOf(Float64Array.of(50, 50), mixture, 100)[0]!.mean).toBeCloseTo(50, 6)
  })
})

describe('an explanation', () => {
  const rho = 0.9
  const mixture: Mixture = {
    covarianceType: 'full',
    nComponents: 1,
    nFeatures: 3,
    weights: Float64Array.of(1),
    means: new Float64Array(3),
    covariances: Float64Array.of(1, rho, rho, rho, 1, rho, rho, rho, 1),
  }
  const explainer = createExplainer(mixture, 500)

  test('of a relation says what the columns that are no cause let expect', () => {
    const { causes } = explainer.reasons(Float64Array.of(6, -5, 0.5))!
    expect(causes.map(({ column, kind }) => ({ column, kind }))).toEqual([
      { column: 0, kind: 'relation' },
      { column: 1, kind: 'relation' },
    ])
    // By the third column alone: neither wrong value has a part in what is expected of the other.
    for (const { expected } of causes) expect(expected!.mean).toBeCloseTo(0.9 * 0.5, 9)
  })

  test('does not call a value expected for want of trusted columns, where the others contradict it', () => {
    const two: Mixture = {
      ...{ covarianceType: 'tied', nComponents: 2, nFeatures: 3 },
      weights: Float64Array.of(0.67, 0.33),
      means: Float64Array.of(100, 20, 50, 108, 20, 53),
      covariances: Float64Array.of(1, 0, 1.2, 0, 0.3, 0, 1.2, 0, 4),
    }
    const explained = createExplainer(two, 200)
    const random = createRandom(5)
    let hidden = 0
    for (let n = 0; n < 500; n++) {
      const x = Float64Array.of(104 + 5 * normal(random), 20 + normal(random), 51 + 5 * normal(random)) // prettier-ignore
      const { causes, typical } = explained.reasons(x)!
      const named = causes.map(({ column }) => column)
      causes.forEach(({ column, kind, expected }, i) => {
        if (kind === 'value') return
        const excludes = (out: number[]) => {
          const one = expectedOf(x, two, 200, out)[column]!
          return x[column] < one.low || x[column] > one.high
        }
        if (!excludes(named.slice(0, i))) return
        if (!typical && !excludes(named.filter((other) => other !== column))) hidden++
        expect(x[column] < expected!.low || x[column] > expected!.high).toBe(true)
      })
    }
    // By the trusted columns alone these would be called expected.
    expect(hidden).toBeGreaterThan(0)
  })

  test('of a value says what its family has', () => {
    const { causes } = explainer.reasons(Float64Array.of(4, 4, 4))!
    expect(causes[0]).toMatchObject({ kind: 'value', z: 4 })
    expect(causes[0].expected!.mean).toBe(0)
    expect(causes[0].expected!.high).toBeCloseTo(1.9647 * Math.sqrt((500 / 499) * (1 + 1 / 500)), 3)
  })

  test('of a row with a missing value is that in the columns that it has', () => {
    const two = createExplainer({ ...mixture, nFeatures: 2, means: new Float64Array(2), covariances: Float64Array.of(1, rho, rho, 1) }, 500) // prettier-ignore
    const found = explainer.details(Float64Array.of(3, NaN, -1))!
    const expected = two.details(Float64Array.of(3, -1))!
    expect(found.squared).toBeCloseTo(expected.squared, 9)
    expect(found.signed[1]).toBeNaN()
    expect(found.signed[2]).toBeCloseTo(expected.signed[1], 9)
    expect(found.causes.map(({ column }) => column)).toEqual([0])
    expect(found.expected[1]).toBeNull()
    expect(found.causes[0].expected!.low).toBeCloseTo(expected.causes[0].expected!.low, 9)
    expect(explainer.reasons(Float64Array.of(NaN, NaN, NaN))).toBeNull()
  })

  test('of values whose squares overflow is none', () => {
    expect(explainer.reasons(Float64Array.of(1e200, -1e200, 0))).toBeNull()
  })
})
