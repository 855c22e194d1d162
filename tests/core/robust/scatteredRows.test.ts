import { expect, test } from 'vitest'
import { logChiSquareTail } from '../../../src/core/distributions/chiSquareTail'
import { scatteredUpTo as scattered } from '../../../src/core/robust/scatteredRows'
import { createRandom } from '../../../src/core/rng'
import { sortedIndices } from '../../../src/core/sortedIndices'
import { normal } from '../support'

const scatteredUpTo = (tails: Float64Array, rowWeights?: Float64Array) =>
  scattered(tails, sortedIndices(tails), rowWeights)

/** How often a normal row is as far out as each of some normal rows, a few of which are so many times as far. */
function tails(n: number, d: number, far: number, times: number, seed: number): Float64Array {
  const random = createRandom(seed, n)
  return Float64Array.from({ length: n }, (_, i) => {
    let sum = 0
    for (let j = 0; j < d; j++) sum += normal(random) ** 2
    return Math.exp(logChiSquareTail(i < far ? times * times * sum : sum, d))
  }).sort()
}

const share = (all: Float64Array) => {
  const limit = scatteredUpTo(all)
  return all.filter((tail) => tail <= limit).length / all.length
}

test('of clean files hardly any row is scattered, however many there are', () => {
  const found = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((seed) =>
    [100, 1000, 20_000].map((n) => share(tails(n, 3, 0, 1, seed)) * n),
  )
  // At 5 % a clean file has a false one now and then.
  expect(found.filter((rows) => rows > 0).length).toBeLessThan(6)
  expect(Math.max(...found)).toBeLessThan(4)
})

test('the more there are, the nearer they may be', () => {
  const few = scatteredUpTo(tails(2000, 2, 10, 5, 3))
  const many = scatteredUpTo(tails(2000, 2, 600, 5, 3))
  expect(many).toBeGreaterThan(few)
  // 600 of 2 000 at 5 % are p ≤ 0.015.
  expect(many).toBeLessThan(0.05)
  expect(share(tails(2000, 2, 600, 5, 3))).toBeGreaterThan(0.22)
})

test('exactly by the rule of Benjamini and Hochberg where every count is looked at', () => {
  for (let seed = 1; seed < 20; seed++) {
    const p = tails(60, 2, 12, 4, seed)
    const last = p.findLastIndex((value, i) => value <= (0.05 * (i + 1)) / 60)
    expect(share(p) * 60).toBe(last + 1)
  }
})

test('a row counts as often as its frequency says', () => {
  for (let seed = 1; seed < 10; seed++) {
    const p = tails(60, 2, 12, 4, seed)
    const weights = p.map((_, i) => 1 + ((i * 7 + seed) % 3))
    const repeated = Float64Array.from([...p].flatMap((v, i) => Array(weights[i]).fill(v)))
    expect(scatteredUpTo(p, weights)).toBe(scatteredUpTo(repeated))
  }
})
