import fc from '../../support/property'
import { describe, expect, it } from 'vitest'
import {
  percentileAtThreshold,
  thresholdAtPercentile,
} from '../../../src/charts/distribution/percentileAtThreshold'
import { quantiles } from '../../../src/core/anomaly/histogram'

const sorted = fc
  .array(fc.double({ min: -1e6, max: 50, noNaN: true }), { minLength: 1, maxLength: 40 })
  .map((values) => Float64Array.from(values).sort())

describe('percentileAtThreshold', () => {
  it('is the percentile whose threshold is nearest, in steps of 0.1', () => {
    const even = Float64Array.from({ length: 1001 }, (_, i) => i)
    expect(percentileAtThreshold(even, 40)).toBe(4)
    expect(percentileAtThreshold(even, 40.4)).toBe(4)
    expect(percentileAtThreshold(even, 40.6)).toBe(4.1)
    expect(percentileAtThreshold(even, 3)).toBe(0.3)
  })

  it('is 0 and 100 at and beyond the ends', () => {
    const even = Float64Array.from({ length: 1001 }, (_, i) => i)
    expect([-Infinity, -5, 0].map((t) => percentileAtThreshold(even, t))).toEqual([0, 0, 0])
    expect([1000, 2000, Infinity].map((t) => percentileAtThreshold(even, t))).toEqual([
      100, 100, 100,
    ])
  })

  it('takes the smallest of the percentiles that share a threshold', () => {
    const ties = Float64Array.of(-3, -1, -1, -1, 0)
    expect(percentileAtThreshold(ties, -1)).toBe(25)
    expect(percentileAtThreshold(ties, -0.9)).toBe(25)
    expect(percentileAtThreshold(Float64Array.of(2, 2, 2), 2)).toBe(0)
    expect(percentileAtThreshold(Float64Array.of(2, 2, 2), 9)).toBe(0)
  })

  it('never falls where the threshold rises', () => {
    fc.assert(
      fc.property(sorted, fc.double({ noNaN: true }), fc.double({ noNaN: true }), (v, a, b) => {
        const q = quantiles(v, 1000)
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        expect(percentileAtThreshold(q, low)).toBeLessThanOrEqual(percentileAtThreshold(q, high))
      }),
    )
  })

  it('flags the same rows as the percentile that a threshold came from', () => {
    fc.assert(
      fc.property(sorted, fc.integer({ min: 0, max: 1000 }), (v, step) => {
        const q = quantiles(v, 1000)
        const found = percentileAtThreshold(q, thresholdAtPercentile(q, step / 10))
        expect(thresholdAtPercentile(q, found)).toBe(q[step])
        expect(found).toBeLessThanOrEqual(step / 10)
      }),
    )
  })
})
