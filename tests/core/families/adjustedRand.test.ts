import { expect, it } from 'vitest'
import { adjustedRandIndex } from '../../../src/core/families/adjustedRand'
import { createRandom } from '../../../src/core/rng'

it.each([
  // scikit-learn's adjusted_rand_score, from its documentation.
  [[0, 0, 1, 1], [0, 0, 1, 1], 1],
  [[0, 0, 1, 1], [1, 1, 0, 0], 1],
  [[0, 0, 1, 2], [0, 0, 1, 1], 0.5714285714285714],
  [[0, 0, 1, 1], [0, 0, 1, 2], 0.5714285714285714],
  [[0, 0, 0, 0], [0, 1, 2, 3], 0],
  [[0, 0, 1, 1], [0, 1, 0, 1], -0.5],
  // Nothing to be told apart.
  [[0, 0, 0], [1, 1, 1], 1],
  [[0, 1, 2], [2, 0, 1], 1],
  [[0], [0], 1],
])('of %j and %j is %d', (a, b, expected) => {
  expect(adjustedRandIndex(a, b)).toBeCloseTo(expected, 12)
})

/** Of 60 rows, from scikit-learn 1.6.1. */
const x = Array.from({ length: 60 }, (_, i) => (i * 7) % 5)
it.each([
  ['nearly independent', x.map((_, i) => (i * i) % 4), -0.027874564459930314],
  ['one in six moved', x.map((v, i) => (i % 6 ? v : (v + 1) % 5)), 0.6275252525252525],
  ['three merged', x.map((v) => Math.min(v, 2)), 0.4652567975830816],
])('of partitions that are %s is that of scikit-learn', (_, y, expected) => {
  expect(adjustedRandIndex(x, y)).toBeCloseTo(expected, 12)
})

/** Pair by pair: Hubert and Arabie's a, b, c, d, and Warrens' 2008 form of the same index. */
function byPairs(a: number[], b: number[]): number {
  let [both, onlyA, onlyB, neither] = [0, 0, 0, 0]
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < i; j++) {
      const [inA, inB] = [a[i] === a[j], b[i] === b[j]]
      if (inA && inB) both++
      else if (inA) onlyA++
      else if (inB) onlyB++
      else neither++
    }
  }
  const kappa = 2 * (both * neither - onlyA * onlyB)
  return kappa / ((both + onlyA) * (onlyA + neither) + (both + onlyB) * (onlyB + neither))
}

it('is that of counting every pair', () => {
  const random = createRandom(3)
  for (let round = 0; round < 20; round++) {
    const a = Array.from({ length: 80 }, () => Math.floor(4 * random.uniform()))
    const b = a.map((value) => (random.uniform() < round / 20 ? Math.floor(3 * random.uniform()) : value)) // prettier-ignore
    expect(adjustedRandIndex(a, b)).toBeCloseTo(byPairs(a, b), 12)
  }
})
