import { expect } from 'vitest'
import type { CovarianceType, Mixture } from '../../../src/core/gmm/types'
import type { Matrix } from '../../../src/core/matrix'
import { dataSet, golden, matrix, rowsOf } from '../support'

export interface Case {
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

export const sum = (values: Iterable<number>) =>
  [...values].reduce((total, value) => total + value, 0)

/** d × d covariance of the rows, n in the divisor. */
export function covarianceOf(data: Matrix): number[][] {
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
export function startOf(
  data: Matrix,
  { n_components: k, covariance_type, start_rows }: Case,
): Mixture {
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

export const cases: Case[] = golden('em_fixed_start').cases
const names = [...new Set(cases.map((c) => c.data))]
export const tables = new Map(
  names.map((name) => [
    name,
    name === 'wine_standardised' ? standardised(dataSet('wine')) : dataSet(name),
  ]),
)

/** The largest |actual − expected| / unit; `unit` may depend on the position. */
export function largestError(
  actual: ArrayLike<number>,
  expected: number[],
  unit: (at: number) => number = () => 1,
): number {
  expect(actual.length).toBe(expected.length)
  return Math.max(...expected.map((value, at) => Math.abs(actual[at] - value) / unit(at)))
}

/** What errors of covariances are measured in: d standard deviations, and by position in a mixture's covariances. */
export function unitOfCovariances(data: Matrix, type: CovarianceType) {
  const d = data.columns
  const sd = covarianceOf(data).map((row, a) => Math.sqrt(row[a]))
  const covariance = {
    full: (at: number) => sd[Math.floor(at / d) % d] * sd[at % d],
    tied: (at: number) => sd[Math.floor(at / d)] * sd[at % d],
    diag: (at: number) => sd[at % d] ** 2,
    spherical: () => Math.min(...sd) ** 2,
  }[type]
  return { sd, covariance }
}
