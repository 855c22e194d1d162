import { expect, test } from 'vitest'
import { placeEntries } from '../../../src/core/labels/placeEntries'

const entry = (row: number, hash: number, said = 'bad') => ({ row, hash, said })

test('a row that stands where it stood is found by its place, among equal ones too', () => {
  const { row, gone } = placeEntries([entry(2, 7), entry(0, 5)], Float64Array.of(5, 7, 7), true)
  expect([...row]).toEqual([2, 0])
  expect(gone).toBe(0)
})

test('a row at the place of another is not labelled', () => {
  const { row, gone } = placeEntries([entry(1, 9), entry(8, 5)], Float64Array.of(5, 7), true)
  expect([...row]).toEqual([-1, -1])
  expect(gone).toBe(2)
})

test('a row that moved is found by its cells', () => {
  const found = placeEntries([entry(0, 5), entry(1, 8)], Float64Array.of(7, 6, 5), false)
  expect([...found.row]).toEqual([2, -1])
  expect(found.gone).toBe(1)
})

test('of rows that are equal cell for cell none is labelled, unless all are, and alike', () => {
  const hashes = Float64Array.of(5, 5, 6)
  expect(placeEntries([entry(2, 5)], hashes, false)).toMatchObject({ unclear: 1, gone: 0 })
  expect(placeEntries([entry(2, 5)], hashes, false).row[0]).toBe(-1)
  const both = [entry(1, 5), entry(2, 5)]
  expect([...placeEntries(both, hashes, false).row]).toEqual([0, 1])
  const apart = placeEntries([entry(1, 5), entry(2, 5, 'good')], hashes, false)
  expect([...apart.row]).toEqual([-1, -1])
  expect(apart.unclear).toBe(2)
  // Two were labelled, and one is left: which of them?
  expect(placeEntries(both, Float64Array.of(5), false).unclear).toBe(2)
})
