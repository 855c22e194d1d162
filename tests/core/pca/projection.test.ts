import { describe, expect, it } from 'vitest'
import { keptComponents } from '../../../src/core/pca/kept'
import { explainedRatio, principalComponents } from '../../../src/core/pca/pca'
import { projecting, projectionOn, turnedBack } from '../../../src/core/pca/projection'
import { createRandom } from '../../../src/core/rng'
import { dataSet, families, finish, golden, matrix, normal, rowsOf } from '../support'

const digits = dataSet('digits')

describe('the principal components of the digits', () => {
  const expected = golden('seed_digits').pca
  const pca = keptComponents(digits, { share: expected.variance_kept })

  it('are the reference’s to 1e-9, 41 of them at 0.99', () => {
    expect(pca.kept).toBe(41)
    const ratio = explainedRatio(pca.variances)
    for (let c = 0; c < 41; c++) {
      expect(Math.abs(pca.variances[c] - expected.explained_variance[c])).toBeLessThan(1e-9)
      expect(Math.abs(ratio[c] - expected.explained_variance_ratio[c])).toBeLessThan(1e-9)
    }
    for (let j = 0; j < 64; j++) {
      expect(Math.abs(pca.mean[j] - expected.mean[j])).toBeLessThan(1e-9)
      expect(Math.abs(Math.abs(pca.components[j]) - expected.component_0_abs[j])).toBeLessThan(1e-9)
    }
  })

  it.each([true, false])('rebuild them with the reference’s error (whitened: %s)', (whiten) => {
    const projection = projectionOn(pca, 41, whiten)
    const { scores, squaredErrors } = finish(projecting(projection, digits))
    const rebuilt = turnedBack(projection, scores).values
    let squares = 0
    rebuilt.forEach((value, i) => (squares += (value - digits.values[i]) ** 2))
    expect(Math.abs(squares / rebuilt.length - expected.reconstruction_mse)).toBeLessThan(1e-9)
    const sum = squaredErrors.reduce((a, b) => a + b, 0)
    expect(sum / squares).toBeCloseTo(1, 9)
  })

  it('have scores of variance 1 where they are whitened', () => {
    const { scores } = finish(projecting(projectionOn(pca, 41, true), digits))
    for (let c = 0; c < 41; c++) {
      let squares = 0
      for (let i = 0; i < scores.rows; i++) squares += scores.values[i * 41 + c] ** 2
      expect(squares / (scores.rows - 1)).toBeCloseTo(1, 9)
    }
  })
})

describe('what lies outside the kept components', () => {
  it.each([
    ['even', [9, 7, 5, 0.4, 0.4, 0.4, 0.3, 0.3, 0.2, 0.2], 0],
    ['of a factor that was cut off', [9, 7, 5, 3, 0.4, 0.4, 0.4, 0.3, 0.3, 0.2], 1],
  ])('has a distance with the mean and variance of χ² (%s)', (_, deviations, own) => {
    const random = createRandom(5)
    const n = 40_000
    const rows = matrix(Array.from({ length: n }, () => deviations.map((sd) => sd * normal(random)))) // prettier-ignore
    const projection = projectionOn(keptComponents(rows, { components: 3 }), 3, true)
    expect(projection.outside.variances.length).toBe(own)
    const { distances } = finish(projecting(projection, rows))
    const { degrees } = projection.outside
    const mean = distances.reduce((a, b) => a + b, 0) / n
    const spread = distances.reduce((a, q) => a + (q - mean) ** 2, 0) / n
    expect(mean / degrees).toBeCloseTo(1, 2)
    expect(spread / (2 * degrees)).toBeCloseTo(1, 1)
  })

  it('is judged by no less than a small share of the variance where columns depend on each other', () => {
    const random = createRandom(6)
    const rows = matrix(
      Array.from({ length: 50 }, () => {
        const [a, b] = [normal(random), normal(random)]
        return [a, b, a + b]
      }),
    )
    const { variance } = projectionOn(principalComponents(rows, 2), 2, true).outside
    expect(variance).toBeGreaterThan(1e-8)
    expect(variance).toBeLessThan(1e-4)
  })

  it('is nothing of rows that are turned back, also with fewer rows than columns', () => {
    const rows = families(createRandom(7), 12, 30, 2)
    const pca = keptComponents(rows, { share: 0.8 })
    const projection = projectionOn(pca, pca.kept, true)
    const { scores } = finish(projecting(projection, rows))
    const again = finish(projecting(projection, turnedBack(projection, scores)))
    expect(Math.max(...again.squaredErrors)).toBeLessThan(1e-9)
    rowsOf(again.scores).forEach((row, i) =>
      row.forEach((value, c) =>
        expect(value).toBeCloseTo(scores.values[i * scores.columns + c], 9),
      ),
    )
  })
})
