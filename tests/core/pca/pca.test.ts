import fc from '../../support/property'
import { describe, expect, it } from 'vitest'
import { explainedRatio, principalComponents } from '../../../src/core/pca/pca'
import { scoresOn } from '../../../src/core/pca/projection'
import { applyScaling, columnScaling } from '../../../src/core/prepare/standardise'
import { createRandom } from '../../../src/core/rng'
import { dataSet, families, golden, matrix, normal, repeated, rowsOf, weighted } from '../support'

const dot = (a: number[], b: number[]) => a.reduce((sum, value, j) => sum + value * b[j], 0)

describe('principalComponents', () => {
  it('of the standardised wine are the reference’s to 1e-9', () => {
    const expected = golden('pca_wine')
    const wine = dataSet('wine')
    const names = Array.from({ length: 13 }, (_, j) => `x${j}`)
    const data = applyScaling(wine, columnScaling(wine, true, names))
    const found = principalComponents(data, 13)
    const ratio = explainedRatio(found.variances)
    expected.explained_variance.forEach((value: number, c: number) => {
      expect(Math.abs(found.variances[c] - value)).toBeLessThan(1e-9)
      expect(Math.abs(ratio[c] - expected.ratio[c])).toBeLessThan(1e-9)
    })
    expected.components_abs.flat().forEach((value: number, i: number) => {
      expect(Math.abs(Math.abs(found.components[i]) - value)).toBeLessThan(1e-9)
    })
  })

  it.each([
    ['more rows than columns', 40, 4],
    ['fewer rows than columns', 6, 9],
  ])('are orthonormal, uncorrelated and rebuild the rows (%s)', (_, n, d) => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const data = families(createRandom(seed), n, d, 2)
        const count = Math.min(n - 1, d)
        const pca = principalComponents(data, count)
        const { components, mean, variances } = pca
        const scores = scoresOn(pca, data)
        const directions = rowsOf({ values: components, rows: count, columns: d })
        const places = rowsOf({ values: scores, rows: n, columns: count })
        for (let a = 0; a < count; a++) {
          const largest = directions[a].reduce((m, v) => (Math.abs(v) > Math.abs(m) ? v : m))
          expect(largest).toBeGreaterThan(0)
          for (let b = 0; b <= a; b++) {
            expect(dot(directions[a], directions[b])).toBeCloseTo(a === b ? 1 : 0, 9)
            const covariance = places.reduce((s, row) => s + row[a] * row[b], 0) / (n - 1)
            const scale = Math.max(1, variances[0])
            expect((covariance - (a === b ? variances[a] : 0)) / scale).toBeCloseTo(0, 9)
          }
          if (a > 0) expect(variances[a]).toBeLessThanOrEqual(variances[a - 1])
        }
        expect(explainedRatio(variances).reduce((a, b) => a + b)).toBeCloseTo(1, 9)
        rowsOf(data).forEach((row, i) =>
          row.forEach((value, j) => {
            const rebuilt =
              mean[j] +
              dot(
                places[i],
                directions.map((direction) => direction[j]),
              )
            expect(rebuilt).toBeCloseTo(value, 8)
          }),
        )
      }),
      { numRuns: 20 },
    )
  })

  it('are the same for frequencies and for repeated rows', () => {
    const random = createRandom(4)
    for (const d of [3, 30]) {
      const counted = weighted(
        families(random, 12, d, 2),
        Array.from({ length: 12 }, () => 1 + random.integer(4)),
      )
      const [one, other] = [
        principalComponents(counted, 2),
        principalComponents(repeated(counted), 2),
      ]
      one.variances
        .slice(0, 2)
        .forEach((value, i) => expect(value / other.variances[i]).toBeCloseTo(1, 9))
      one.components.forEach((value, i) => expect(value).toBeCloseTo(other.components[i], 9))
    }
  })

  it('are zero, not noise, in directions in which too few rows leave no variance', () => {
    const two = matrix([
      [1, 2, 3, 4],
      [2, 2, 5, 1.1],
    ])
    const pca = principalComponents(two, 2)
    const { components, variances } = pca
    const scores = scoresOn(pca, two)
    expect([...components.subarray(4)]).toEqual([0, 0, 0, 0])
    expect(variances[1]).toBeLessThan(1e-12)
    expect([scores[1], scores[3]]).toEqual([0, 0])
    expect(Math.abs(scores[0] - scores[2])).toBeCloseTo(Math.hypot(1, 0, 2, 2.9), 12)
  })

  it('keep their digits at a large offset', () => {
    const random = createRandom(6)
    const rows = Array.from({ length: 50 }, () => [normal(random), 3 * normal(random)])
    const far = principalComponents(matrix(rows.map((row) => row.map((x) => x + 1e8))), 2)
    const near = principalComponents(matrix(rows), 2)
    near.components.forEach((value, i) => expect(far.components[i]).toBeCloseTo(value, 6))
  })
})
