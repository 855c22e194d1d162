import { expect, test } from 'vitest'
import { proportionOf } from '../../../src/core/anomaly/proportion'

/** Probability of at most, or at least, `count` of `of`, summed term by term. */
function tail(count: number, of: number, share: number, side: 'at most' | 'at least'): number {
  let sum = 0
  for (let k = 0; k <= of; k++) {
    if (side === 'at most' ? k > count : k < count) continue
    let choose = 1
    for (let j = 0; j < k; j++) choose *= (of - j) / (k - j)
    sum += choose * share ** k * (1 - share) ** (of - k)
  }
  return sum
}

// As binom.test of R gives them.
test.each([
  [9, 12, 0.4281415, 0.9451394],
  [0, 10, 0, 0.3084971],
  [10, 10, 0.6915029, 1],
  [1, 100, 0.000253146, 0.05445939],
])('%d of %d lies between the known limits', (count, of, low, high) => {
  const found = proportionOf(count, of)
  expect(found.low).toBeCloseTo(low, 6)
  expect(found.high).toBeCloseTo(high, 6)
})

test('at either limit what was seen has a probability of 2.5 %', () => {
  for (const [count, of] of [
    [1, 5],
    [3, 40],
    [20, 40],
    [119, 120],
  ] as const) {
    const { low, high } = proportionOf(count, of)
    expect(tail(count, of, low, 'at least')).toBeCloseTo(0.025, 8)
    expect(tail(count, of, high, 'at most')).toBeCloseTo(0.025, 8)
  }
})

test('of no rows nothing is known', () => {
  expect(proportionOf(0, 0)).toEqual({ count: 0, of: 0, low: 0, high: 1 })
})

test('limits of many rows are as exact', () => {
  const { low, high } = proportionOf(50_000, 100_000)
  // By the normal law, whose error is below 1e-5 here.
  expect(low).toBeCloseTo(0.5 - 1.959964 * Math.sqrt(0.25 / 1e5), 5)
  expect(high).toBeCloseTo(0.5 + 1.959964 * Math.sqrt(0.25 / 1e5), 5)
})
