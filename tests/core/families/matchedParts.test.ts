import { expect, it } from 'vitest'
import { matchedParts } from '../../../src/core/families/matchedParts'

it('tells which part is which, whatever their numbers', () => {
  expect(matchedParts([0, 0, 0, 1, 1, 2], [2, 2, 2, 0, 0, 1], 3)).toEqual([1, 2, 0])
})

it('gives a divided part to the larger one, and an even one to none', () => {
  expect(matchedParts([0, 0, 0, 0, 0, 1], [0, 0, 0, 1, 1, 2], 3)).toEqual([0, null, 1])
  expect(matchedParts([0, 0, 0, 0], [0, 0, 1, 1], 2)).toEqual([null, null])
})

it('knows no part that consists mostly of others', () => {
  // Half of each: nobody can tell.
  expect(matchedParts([0, 0, 1, 1], [0, 0, 0, 0], 1)).toEqual([null])
  expect(matchedParts([0, 0, 0, 1], [0, 0, 0, 0], 2)).toEqual([0, null])
})
