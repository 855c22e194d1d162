import { describe, expect, test } from 'vitest'
import { dependentColumns } from '../../../src/core/prepare/dependentColumns'
import { createNormal, createRandom } from '../../../src/core/rng'

const random = createRandom(5)
const independent = Array.from({ length: 60 }, () => [
  random.uniform(),
  random.uniform(),
  random.uniform(),
])
const matrixOf = (rows: number[][]) => ({
  values: Float64Array.from(rows.flat()),
  rows: rows.length,
  columns: rows[0].length,
})

test('independent columns are left alone', () => {
  expect(dependentColumns(matrixOf(independent))).toEqual([])
})

test('parts that sum to 100 % are found in the last part, at any offset and unit', () => {
  const parts = independent.map(([a, b, c]) => [a * 30, 7, b, 100 - a * 30 - b + 0 * c])
  const shifted = parts.map(([a, , b, rest]) => [a, b * 1e-3, rest + 1e6])
  expect(dependentColumns(matrixOf(shifted))).toEqual([{ column: 2, from: [0, 1], leftOpen: 0 }])
})

test('a column given twice in two units depends on the first alone', () => {
  const rows = independent.map(([a, b]) => [b, a, a * 25.4])
  expect(dependentColumns(matrixOf(rows))).toEqual([{ column: 2, from: [1], leftOpen: 0 }])
})

test('a strong but not exact relation is no dependence', () => {
  const rows = independent.map(([a, b, c]) => [a, b, a + b + c * 1e-3])
  expect(dependentColumns(matrixOf(rows))).toEqual([])
})

describe('columns that are read in steps', () => {
  const normal = createNormal(createRandom(3))
  const rows = 300
  const round = (value: number) => Math.round(10 * value) / 10
  const read = Array.from({ length: rows }, () => {
    const [a, b] = [60 + 5 * normal(), 30 + 3 * normal()]
    return [round(a), round(b), round(100 - a - b)]
  })
  const data = { values: Float64Array.from(read.flat()), rows, columns: 3 }
  const rounding = Float64Array.from([5 ** 2, 3 ** 2, 5 ** 2 + 3 ** 2], (v) => 0.1 ** 2 / 12 / v)

  test('depend on each other up to rounding', () => {
    expect(dependentColumns(data)).toEqual([])
    const [found] = dependentColumns(data, rounding)
    expect(found).toMatchObject({ column: 2, from: [0, 1] })
    // Three roundings: 3 · 0.1² / 12 of a variance of 34.
    expect(found.leftOpen * 34).toBeCloseTo(0.0025, 3)
  })

  test('are columns of their own where more than rounding is left', () => {
    const values = data.values.map((value, at) => (at % 3 === 2 ? round(value + 0.4 * normal()) : value)) // prettier-ignore
    expect(dependentColumns({ ...data, values }, rounding)).toEqual([])
  })
})
