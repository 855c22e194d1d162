import { expect, test } from 'vitest'
import { movedRows } from '../../../src/core/families/movedRows'

const moved = (a: number[], b: number[]) => movedRows(Int32Array.from(a), Int32Array.from(b))

test('other names of the same families move nobody', () => {
  expect(moved([0, 0, 1, 1, 2], [2, 2, 0, 0, 1])).toBe(0)
})

test('rows beyond the largest share of each family have moved', () => {
  expect(moved([0, 0, 0, 0, 1, 1], [0, 0, 0, 1, 1, 1])).toBe(1)
})

test('a family that is cut in two keeps its larger half', () => {
  expect(moved([0, 0, 0, 0, 0], [0, 0, 0, 1, 1])).toBe(2)
})
