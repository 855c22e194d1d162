import { expect, test } from 'vitest'
import { createRandom } from '../../../src/core/rng'
import { familyOfShape } from '../../../src/core/robust/borrowedShape'
import { matrix, normal } from '../support'

const identity = (d: number) =>
  Float64Array.from({ length: d * d }, (_, i) => (i % (d + 1) === 0 ? 1 : 0))

/** Rows of one family around `at`, and rows scattered so many times as widely around 0. */
function rows(family: number, scattered: number, d: number, at: number, width: number, seed = 1) {
  const random = createRandom(seed, d)
  const row = (center: number, by: number) =>
    Array.from({ length: d }, (_, j) => (j === 0 ? center : 0) + by * normal(random))
  return matrix([
    ...Array.from({ length: family }, () => row(at, 1)),
    ...Array.from({ length: scattered }, () => row(0, width)),
  ])
}

test.each([2, 5, 10])(
  'finds fifteen rows that lie together among scattered ones, %i columns',
  (d) => {
    const family = familyOfShape(rows(15, 10, d, 9, 6), identity(d), 6)
    // A mean of fifteen rows is within 4 standard errors in every column.
    family!.means.forEach((mean, j) =>
      expect(Math.abs(mean - (j === 0 ? 9 : 0))).toBeLessThan(4 / Math.sqrt(15)),
    )
  },
)

test.each([2, 5, 10])('nine rows that are scattered evenly are no family, %i columns', (d) => {
  for (let seed = 1; seed <= 8; seed++)
    expect(familyOfShape(rows(0, 9, d, 0, 6, seed), identity(d), 6)).toBeNull()
})

test('a row of frequency 15 is fifteen rows', () => {
  const data = rows(1, 10, 2, 9, 6)
  const rowWeights = Float64Array.from({ length: 11 }, (_, i) => (i === 0 ? 15 : 1))
  const family = familyOfShape({ ...data, rowWeights }, identity(2), 6)
  expect(Math.hypot(family!.means[0] - data.values[0], family!.means[1] - data.values[1])).toBeLessThan(0.5) // prettier-ignore
})
