import fc from '../../support/property'
import { describe, expect, it } from 'vitest'
import { flagBelow } from '../../../src/core/anomaly/flags'
import { percentile, percentileOfSorted } from '../../../src/core/anomaly/percentile'
import { golden } from '../support'

interface Case {
  values: number[]
  percentile: number
  threshold: number
  flagged: number
}

describe('percentile', () => {
  const cases: Case[] = golden('percentile').cases

  it('equals numpy in every case, to the last bit', () => {
    expect(cases.length).toBeGreaterThan(50)
    for (const { values, percentile: p, threshold } of cases) {
      expect(percentile(Float64Array.from(values), p)).toBe(threshold)
    }
  })

  it('flags as many rows as numpy in every case', () => {
    for (const { values, percentile: p, flagged } of cases) {
      const data = Float64Array.from(values)
      expect(flagBelow(data, percentile(data, p)).length).toBe(flagged)
    }
  })

  it('leaves its argument as it is, and agrees with percentileOfSorted', () => {
    const values = Float64Array.of(3, 1, 2)
    expect(percentile(values, 30)).toBe(percentileOfSorted(Float64Array.of(1, 2, 3), 30))
    expect([...values]).toEqual([3, 1, 2])
  })

  it('sorts negative numbers as numbers', () => {
    expect(percentile(Float64Array.of(-1, -10, -9), 50)).toBe(-9)
  })

  it.each([-0.1, 100.1, NaN])('refuses the percentile %s', (p) => {
    expect(() => percentile(Float64Array.of(1), p)).toThrowError(
      expect.objectContaining({ code: 'SettingInvalid' }),
    )
  })

  it('refuses no values, and values that are not numbers', () => {
    expect(() => percentile(new Float64Array(0), 4)).toThrowError(
      expect.objectContaining({ code: 'NoCompleteRows' }),
    )
    expect(() => percentile(Float64Array.of(1, NaN, 2), 4)).toThrowError(
      expect.objectContaining({ code: 'NotFinite' }),
    )
  })
})

describe('percentileOfSorted with frequencies', () => {
  const running = (weights: number[]) => {
    let sum = 0
    return Float64Array.from(weights, (weight) => (sum += weight))
  }
  const ascending = fc
    .array(
      fc.tuple(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: 1, max: 6 })),
      {
        minLength: 1,
        maxLength: 20,
      },
    )
    .map((pairs) => pairs.map(([value, times]) => [value + 0, times] as const)) // no −0
    .map((pairs) => pairs.sort(([a], [b]) => a - b))
  const shares = fc.double({ min: 0, max: 100, noNaN: true })

  it('is to the last bit that of every value repeated as often', () => {
    fc.assert(
      fc.property(ascending, shares, (pairs, p) => {
        const values = Float64Array.from(pairs, ([value]) => value)
        const copies = Float64Array.from(
          pairs.flatMap(([value, times]) => Array(times).fill(value)),
        )
        const cumulative = running(pairs.map(([, times]) => times))
        expect(percentileOfSorted(values, p, cumulative)).toBe(percentileOfSorted(copies, p))
      }),
      { numRuns: 500 },
    )
  })

  it('with any frequencies goes from the smallest to the largest value, never down', () => {
    const some = ascending.chain((pairs) =>
      fc.tuple(
        fc.constant(Float64Array.from(pairs, ([value]) => value)),
        fc.array(fc.double({ min: 0.01, max: 5, noNaN: true }), {
          minLength: pairs.length,
          maxLength: pairs.length,
        }),
      ),
    )
    fc.assert(
      fc.property(some, shares, shares, ([values, weights], a, b) => {
        const at = (p: number) => percentileOfSorted(values, p, running(weights))
        expect(at(0)).toBe(values[0])
        expect(at(100)).toBe(values.at(-1))
        expect(at(Math.max(a, b))).toBeGreaterThanOrEqual(at(Math.min(a, b)))
      }),
    )
  })

  it('with one fraction for all is that without frequencies', () => {
    const values = Float64Array.of(-4, -2.5, 0, 1, 7, 9)
    for (const share of [0.1, 0.5]) {
      for (const p of [0, 4, 33, 50, 99, 100]) {
        expect(percentileOfSorted(values, p, running(Array(6).fill(share)))).toBeCloseTo(
          percentileOfSorted(values, p),
          9,
        )
      }
    }
  })
})
