import { describe, expect, test } from 'vitest'
import { tSquaredLaw, tSquaredLimit } from '../../../src/core/anomaly/tSquared'
import { isPositiveDefinite } from '../../../src/core/linalg/cholesky'
import { precision } from '../../../src/core/explain/contributions'
import { createNormal, createRandom } from '../../../src/core/rng'
import { visibleShift } from '../../../src/core/smallSample/shift'
import { oneFamily, shrinkageIntensity, shrunken } from '../../../src/core/smallSample/shrinkage'
import { families, matrix, repeated, weighted } from '../support'

const nightly = process.env.ISODENSE_NIGHTLY === '1'

const sample = (n: number, d: number, seed = 0) => families(createRandom(seed, n, d), n, d, 1)

describe('one family of few rows', () => {
  test('mean and covariance are those of the textbook', () => {
    const { mean, covariance } = oneFamily(matrix([[1, 2], [3, 8], [5, 5]])) // prettier-ignore
    expect([...mean]).toEqual([3, 5])
    expect([...covariance]).toEqual([4, 3, 3, 9])
  })

  test('a row that counts twice is two rows', () => {
    const data = weighted(sample(9, 3), [1, 2, 1, 3, 1, 1, 2, 1, 1])
    const [a, b] = [oneFamily(data), oneFamily(repeated(data))]
    a.covariance.forEach((value, at) => expect(value).toBeCloseTo(b.covariance[at], 12))
    expect(shrinkageIntensity(data, a)).toBeCloseTo(shrinkageIntensity(repeated(data), b), 12)
  })
})

describe('shrinkage', () => {
  /** Equation by equation with the w_kij of the paper, from standardised values. */
  function naive(rows: number[][]): number {
    const [n, d] = [rows.length, rows[0].length]
    const sum = (values: number[]) => values.reduce((a, b) => a + b, 0)
    const standardised = Array.from({ length: d }, (_, j) => {
      const column = rows.map((row) => row[j])
      const mean = sum(column) / n
      const sd = Math.sqrt(sum(column.map((v) => (v - mean) ** 2)) / (n - 1))
      return column.map((v) => (v - mean) / sd)
    })
    let [above, below] = [0, 0]
    for (let i = 0; i < d; i++) {
      for (let j = 0; j < d; j++) {
        if (i === j) continue
        const w = standardised[i].map((v, k) => v * standardised[j][k])
        const mean = sum(w) / n
        above += (n / (n - 1) ** 3) * sum(w.map((v) => (v - mean) ** 2))
        below += ((n / (n - 1)) * mean) ** 2
      }
    }
    return Math.min(1, above / below)
  }

  test('has the intensity of the paper’s formula', () => {
    const rows = sample(8, 4)
    const table = Array.from({ length: 8 }, (_, i) => [...rows.values.subarray(4 * i, 4 * i + 4)])
    expect(shrinkageIntensity(rows, oneFamily(rows))).toBeCloseTo(naive(table), 12)
  })

  test('does not depend on the units of the columns', () => {
    const data = sample(10, 4)
    const scaled = { ...data, values: data.values.map((v, at) => 5 + v * [1, 1e3, 0.01, 25.4][at % 4]) } // prettier-ignore
    const intensity = shrinkageIntensity(data, oneFamily(data))
    expect(shrinkageIntensity(scaled, oneFamily(scaled))).toBeCloseTo(intensity, 9)
  })

  test('of fewer rows than columns gives a covariance that has a density', () => {
    const data = sample(8, 12)
    const { covariance, mean } = oneFamily(data)
    expect(isPositiveDefinite(covariance, 12)).toBe(false)
    const intensity = shrinkageIntensity(data, { covariance, mean })
    expect(isPositiveDefinite(shrunken(covariance, 12, intensity), 12)).toBe(true)
  })

  test('lessens with the rows', () => {
    const of = (n: number) => {
      const data = sample(n, 5)
      return shrinkageIntensity(data, oneFamily(data))
    }
    expect(of(2000)).toBeLessThan(0.01)
    expect(of(12)).toBeGreaterThan(of(2000))
  })
})

describe('the shift that could be seen', () => {
  const [n, d, alpha, power] = [30, 12, 0.01, 0.8]
  const law = tSquaredLaw({ covarianceType: 'full', componentRows: n, rows: n, components: 1, columns: d })! // prettier-ignore

  test('is flagged as often as was said, column by column, whatever the correlations', () => {
    const mixing = createNormal(createRandom(5))
    const a = Float64Array.from({ length: d * d }, mixing)
    const truth = new Float64Array(d * d)
    for (let i = 0; i < d * d; i++)
      for (let j = 0; j < d; j++) truth[i] += a[Math.floor(i / d) * d + j] * a[(i % d) * d + j]
    const shift = visibleShift(truth, law, { componentRows: n, alpha, power })
    const limit = tSquaredLimit(law, 'fresh', alpha)
    // Of the true covariance, which has no error of its own.
    const { precisionDiagonal } = precision(truth, new Float64Array(d))
    const normal = createNormal(createRandom(6))
    const row = () => {
      const z = Float64Array.from({ length: d }, normal)
      return Float64Array.from({ length: d }, (_, i) => {
        let sum = 0
        for (let j = 0; j < d; j++) sum += a[i * d + j] * z[j]
        return sum
      })
    }
    const sheets = nightly ? 10_000 : 1_200
    let flagged = 0
    for (let sheet = 0; sheet < sheets; sheet++) {
      const rows = Array.from({ length: n }, () => [...row()])
      const { mean, covariance } = oneFamily(matrix(rows))
      const column = sheet % d
      const part = row()
      part[column] += shift.given / Math.sqrt(precisionDiagonal[column])
      const difference = part.map((value, j) => value - mean[j])
      const { solved } = precision(covariance, difference)
      const tSquared = difference.reduce((sum, value, j) => sum + value * solved[j], 0)
      if (tSquared > limit) flagged++
    }
    const error = Math.sqrt((power * (1 - power)) / sheets)
    expect(Math.abs(flagged / sheets - power)).toBeLessThan(3.5 * error)
  })

  test('in a column alone is smaller the better the others tell it', () => {
    const covariance = Float64Array.of(1, 0.9, 0, 0.9, 1, 0, 0, 0, 4)
    const small = tSquaredLaw({ covarianceType: 'full', componentRows: 10, rows: 10, components: 1, columns: 3 })! // prettier-ignore
    const shift = visibleShift(covariance, small, { componentRows: 10, alpha, power })
    const unbiased = Math.sqrt(9 / 7)
    expect(shift.alone[0]).toBeCloseTo(shift.given * unbiased * Math.sqrt(1 - 0.81), 9)
    expect(shift.alone[2]).toBeCloseTo(shift.given * unbiased, 9)
    expect(shift.inUnits[2]).toBeCloseTo(2 * shift.alone[2], 9)
  })
})
