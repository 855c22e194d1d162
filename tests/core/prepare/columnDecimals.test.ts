import { expect, test } from 'vitest'
import { columnDecimals } from '../../../src/core/prepare/columnDecimals'
import { createRandom } from '../../../src/core/rng'

test('a column is told with the decimals of its cells', () => {
  expect(columnDecimals([12, 13, 14])).toBe(0)
  expect(columnDecimals([12.25, 13.5, 14])).toBe(2)
  expect(columnDecimals([0.1 + 0.2, 0.3])).toBe(1)
  expect(columnDecimals([1.5e-4, 2e-4])).toBe(5)
  expect(columnDecimals([1e8 + 0.01, 1e8 + 0.02])).toBe(2)
  expect(columnDecimals([])).toBe(0)
})

test('computed numbers are told with three digits of their spread', () => {
  const random = createRandom(1)
  const values = (spread: number) => Array.from({ length: 500 }, () => 100 + spread * random.uniform()) // prettier-ignore
  expect(columnDecimals(values(1))).toBe(3)
  expect(columnDecimals(values(1000))).toBe(0)
  expect(columnDecimals(values(1e-6))).toBe(9)
  expect(columnDecimals([1 / 3, 1 / 3])).toBe(6)
})
