import { expect, test } from 'vitest'
import { scatteredFrom as scattered } from '../../../src/core/robust/scatteredRows'
import { createRandom } from '../../../src/core/rng'
import { sortedIndices } from '../../../src/core/sortedIndices'
import { normal } from '../support'

const scatteredFrom = (squared: Float64Array, d: number, rowWeights?: Float64Array) =>
  scattered(squared, sortedIndices(squared), d, rowWeights)

/** Squared lengths of normal rows, some of them so many times as long. */
function squares(n: number, d: number, far: number, times: number, seed: number): Float64Array {
  const random = createRandom(seed, n)
  return Float64Array.from({ length: n }, (_, i) => {
    let sum = 0
    for (let j = 0; j < d; j++) sum += normal(random) ** 2
    return i < far ? times * times * sum : sum
  }).sort()
}

const share = (squared: Float64Array, d: number) => {
  const limit = scatteredFrom(squared, d)
  return squared.filter((value) => value >= limit).length / squared.length
}

test('of clean files hardly any row is scattered, however many there are', () => {
  const found = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((seed) =>
    [100, 1000, 20_000].map((n) => share(squares(n, 3, 0, 1, seed), 3) * n),
  )
  // At 5 % a clean file has a false one now and then.
  expect(found.filter((rows) => rows > 0).length).toBeLessThan(6)
  expect(Math.max(...found)).toBeLessThan(4)
})

test('the more there are, the nearer they may be', () => {
  const few = scatteredFrom(squares(2000, 2, 10, 5, 3), 2)
  const many = scatteredFrom(squares(2000, 2, 600, 5, 3), 2)
  expect(many).toBeLessThan(few)
  // χ² of two columns is −2 log p: 600 of 2 000 at 5 % are p ≤ 0.015.
  expect(many).toBeGreaterThan(-2 * Math.log(0.05))
  expect(share(squares(2000, 2, 600, 5, 3), 2)).toBeGreaterThan(0.22)
})

test('exactly by the rule of Benjamini and Hochberg where every count is looked at', () => {
  for (let seed = 1; seed < 20; seed++) {
    const squared = squares(60, 2, 12, 4, seed)
    const p = Array.from(squared, (value) => Math.exp(-value / 2)).reverse()
    const last = p.findLastIndex((value, i) => value <= (0.05 * (i + 1)) / 60)
    const limit = scatteredFrom(squared, 2)
    expect(squared.filter((value) => value >= limit).length).toBe(last + 1)
  }
})

test('a row counts as often as its frequency says', () => {
  for (let seed = 1; seed < 10; seed++) {
    const squared = squares(60, 2, 12, 4, seed)
    const weights = squared.map((_, i) => 1 + ((i * 7 + seed) % 3))
    const repeated = Float64Array.from([...squared].flatMap((v, i) => Array(weights[i]).fill(v)))
    expect(scatteredFrom(squared, 2, weights)).toBe(scatteredFrom(repeated, 2))
  }
})
