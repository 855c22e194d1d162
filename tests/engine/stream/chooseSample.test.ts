import fc from '../../support/property'
import { expect, test } from 'vitest'
import { chooseSample } from '../../../src/engine/stream/chooseSample'

const chosenOf = (hashes: number[], count: number, seed: number) =>
  [...chooseSample(Float64Array.from(hashes), count, seed)].flatMap((is, i) =>
    is ? [hashes[i]] : [],
  )

const ascending = (values: number[]) => [...values].sort((a, b) => a - b)

test('as many rows as asked for, and the same contents in whatever order they come', () => {
  const hash = fc.integer({ min: 0, max: 2 ** 53 - 1 })
  fc.assert(
    fc.property(
      fc.array(fc.oneof(hash, fc.integer({ min: 0, max: 3 })), { minLength: 1, maxLength: 60 }),
      fc.nat(60),
      fc.nat(1000),
      (hashes, count, seed) => {
        const chosen = chosenOf(hashes, count, seed)
        expect(chosen.length).toBe(Math.min(count, hashes.length))
        expect(ascending(chosenOf(hashes.toReversed(), count, seed))).toEqual(ascending(chosen))
      },
    ),
  )
})

test('copies of a row are drawn as often as other rows', () => {
  // A hundred copies of one row and a hundred others: half of a sample is copies, on the average.
  const hashes = [
    ...Array.from({ length: 100 }, () => 12345678901234),
    ...Array.from({ length: 100 }, (_, i) => 1e12 + i * 7919),
  ]
  let copies = 0
  const seeds = 400
  for (let seed = 0; seed < seeds; seed++)
    copies += chosenOf(hashes, 20, seed).filter((hash) => hash === 12345678901234).length
  // Hypergeometric: standard deviation 2.13 a sample.
  expect(Math.abs(copies / seeds - 10)).toBeLessThan((4 * 2.13) / Math.sqrt(seeds))
})

test('every row is drawn equally often', () => {
  const rows = 50
  const hashes = Array.from({ length: rows }, (_, i) => i * 2 ** 20)
  const drawn = new Float64Array(rows)
  const seeds = 2000
  for (let seed = 0; seed < seeds; seed++)
    chooseSample(Float64Array.from(hashes), 10, seed).forEach((is, i) => (drawn[i] += is))
  const expected = seeds / 5
  const chiSquare = drawn.reduce((sum, n) => sum + (n - expected) ** 2 / (expected * 0.8), 0)
  // 49 degrees of freedom: 95 is beyond 1 in 10 000.
  expect(chiSquare).toBeLessThan(95)
})
