import { expect, test } from 'vitest'
import { dependentColumns } from '../../../src/core/prepare/dependentColumns'
import { createRandom } from '../../../src/core/rng'

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
  expect(dependentColumns(matrixOf(shifted))).toEqual([{ column: 2, from: [0, 1] }])
})

test('a column given twice in two units depends on the first alone', () => {
  const rows = independent.map(([a, b]) => [b, a, a * 25.4])
  expect(dependentColumns(matrixOf(rows))).toEqual([{ column: 2, from: [1] }])
})

test('a strong but not exact relation is no dependence', () => {
  const rows = independent.map(([a, b, c]) => [a, b, a + b + c * 1e-3])
  expect(dependentColumns(matrixOf(rows))).toEqual([])
})
