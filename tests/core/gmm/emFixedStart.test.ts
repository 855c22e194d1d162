import { describe, expect, it } from 'vitest'
import { aic, bic, parameterCount } from '../../../src/core/gmm/criteria'
import { logDensity, responsibilities } from '../../../src/core/gmm/density'
import { em } from '../../../src/core/gmm/em'
import { referenceSteps } from '../../../src/core/gmm/referenceSteps'
import type { CovarianceType, Mixture } from '../../../src/core/gmm/types'
import type { Matrix } from '../../../src/core/matrix'
import { dataSet, finish, golden, matrix, rowsOf } from '../support'

interface Case {
  data: string
  n_components: number
  covariance_type: CovarianceType
  start_rows: number[]
  iterations: number
  reg_covar: number
  weights: number[]
  means: number[][]
  covariances: number[] | number[][] | number[][][]
  lower_bound: number
  mean_log_density: number
  n_parameters: number
  aic: number
  bic: number
  /** Of the first 20 rows; the cases of 5 rounds have them. */
  log_density_first_20?: number[]
  responsibilities_first_20?: number[][]
}

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0)

/** d × d covariance of the rows, n in the divisor. */
function covarianceOf(data: Matrix): number[][] {
  const rows = rowsOf(data)
  const features = rows[0].map((_, a) => a)
  const means = features.map((a) => sum(rows.map((row) => row[a])) / rows.length)
  return features.map((a) =>
    features.map(
      (b) => sum(rows.map((row) => (row[a] - means[a]) * (row[b] - means[b]))) / rows.length,
    ),
  )
}

function standardised(data: Matrix): Matrix {
  const rows = rowsOf(data)
  const means = rows[0].map((_, a) => sum(rows.map((row) => row[a])) / rows.length)
  const covariance = covarianceOf(data)
  return matrix(rows.map((row) => row.map((x, a) => (x - means[a]) / Math.sqrt(covariance[a][a]))))
}

/** Weights 1/k, means at the start rows, the covariance of all rows in the form of the type. */
function startOf(data: Matrix, { n_components: k, covariance_type, start_rows }: Case): Mixture {
  const all = covarianceOf(data)
  const variances = all.map((row, a) => row[a])
  const repeat = (values: number[]) => Array.from({ length: k }, () => values).flat()
  const covariances = {
    full: () => repeat(all.flat()),
    tied: () => all.flat(),
    diag: () => repeat(variances),
    spherical: () => repeat([sum(variances) / variances.length]),
  }
  return {
    covarianceType: covariance_type,
    nComponents: k,
    nFeatures: data.columns,
    weights: new Float64Array(k).fill(1 / k),
    means: Float64Array.from(start_rows.flatMap((row) => rowsOf(data)[row])),
    covariances: Float64Array.from(covariances[covariance_type]()),
  }
}

const cases: Case[] = golden('em_fixed_start').cases
const names = [...new Set(cases.map((c) => c.data))]
const tables = new Map(
  names.map((name) => [
    name,
    name === 'wine_standardised' ? standardised(dataSet('wine')) : dataSet(name),
  ]),
)

/** The largest |actual − expected| / unit; `unit` may depend on the position. */
function largestError(
  actual: ArrayLike<number>,
  expected: number[],
  unit: (at: number) => number = () => 1,
): number {
  expect(actual.length).toBe(expected.length)
  return Math.max(...expected.map((value, at) => Math.abs(actual[at] - value) / unit(at)))
}

describe('em from given parameters, against the 192 reference cases', () => {
  it('has all of them', () => {
    expect(cases.length).toBe(192)
    expect(cases.filter((c) => c.log_density_first_20).length).toBe(64)
  })

  for (const c of cases) {
    const { data: name, covariance_type: type, n_components: k, iterations } = c
    it(`agrees to 1e-9: ${name}, ${type}, k = ${k}, ${iterations} rounds`, () => {
      const data = tables.get(name)!
      const [n, d] = [data.rows, data.columns]
      const sd = covarianceOf(data).map((row, a) => Math.sqrt(row[a]))
      const start = { kind: 'parameters', mixture: startOf(data, c) } as const
      const options = { tolerance: 0, maxIterations: iterations }
      const { mixture, lowerBound } = finish(
        em(referenceSteps(data, type, start, c.reg_covar), options),
      )

      const unitOfCovariance = {
        full: (at: number) => sd[Math.floor(at / d) % d] * sd[at % d],
        tied: (at: number) => sd[Math.floor(at / d)] * sd[at % d],
        diag: (at: number) => sd[at % d] ** 2,
        spherical: () => Math.min(...sd) ** 2,
      }
      expect(largestError(mixture.weights, c.weights)).toBeLessThan(1e-9)
      expect(largestError(mixture.means, c.means.flat(), (at) => sd[at % d])).toBeLessThan(1e-9)
      const covariances = c.covariances.flat(2) as number[]
      expect(largestError(mixture.covariances, covariances, unitOfCovariance[type])).toBeLessThan(
        1e-9,
      )

      const density = logDensity(data, mixture)
      const logLikelihood = sum(density)
      const parameters = parameterCount(type, k, d)
      expect(parameters).toBe(c.n_parameters)
      const scalars = [
        lowerBound,
        logLikelihood / n,
        aic(logLikelihood, parameters),
        bic(logLikelihood, parameters, n),
      ]
      const expected = [c.lower_bound, c.mean_log_density, c.aic, c.bic]
      expect(largestError(scalars, expected)).toBeLessThan(1e-9)
      if (c.log_density_first_20 === undefined) return
      const first = responsibilities(data, mixture).slice(0, 20 * k)
      expect(largestError(density.slice(0, 20), c.log_density_first_20)).toBeLessThan(1e-9)
      expect(largestError(first, c.responsibilities_first_20!.flat())).toBeLessThan(1e-9)
    })
  }
})
