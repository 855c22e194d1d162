import { describe, expect, it } from 'vitest'
import { createRandom } from '../../src/core/rng'

const draws = (n: number, ...keys: [number, ...number[]]) => {
  const random = createRandom(...keys)
  return Array.from({ length: n }, () => random.uniform())
}

describe('createRandom', () => {
  it('gives the same stream for the same seed and keys', () => {
    expect(draws(20, 7, 3, 1)).toEqual(draws(20, 7, 3, 1))
  })

  it('gives another stream when seed, a key, their order or their number changes', () => {
    const keys: [number, ...number[]][] = [
      [0],
      [0, 0],
      [0, 0, 0],
      [1],
      [0, 1],
      [1, 0],
      [0, 1, 2],
      [0, 2, 1],
      [0xffffffff],
      [0, 0xffffffff],
    ]
    expect(new Set(keys.map((key) => draws(1, ...key)[0])).size).toBe(keys.length)
  })

  it('is uniform in [0, 1), and streams of neighbouring keys are not correlated', () => {
    const n = 20_000
    const a = draws(n, 0, 1)
    const b = draws(n, 0, 2)
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / n
    expect(Math.min(...a)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...a)).toBeLessThan(1)
    expect(Math.abs(mean(a) - 1 / 2)).toBeLessThan(0.01)
    const covariance = mean(a.map((value, i) => (value - 1 / 2) * (b[i] - 1 / 2)))
    expect(Math.abs(covariance * 12)).toBeLessThan(0.03)
  })

  it('spreads the first draw of consecutive keys over [0, 1)', () => {
    const first = Array.from({ length: 4000 }, (_, restart) => draws(1, 0, 4, restart)[0])
    const counts = new Array(10).fill(0)
    for (const value of first) counts[Math.floor(value * 10)]++
    for (const count of counts) expect(Math.abs(count - 400)).toBeLessThan(100)
  })

  it('draws every integer below n, and no other', () => {
    const random = createRandom(5)
    const seen = new Set(Array.from({ length: 200 }, () => random.integer(6)))
    expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5])
  })
})
