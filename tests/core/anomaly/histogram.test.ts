import fc from '../../support/property'
import { describe, expect, it } from 'vitest'
import { histogram, quantiles } from '../../../src/core/anomaly/histogram'
import { percentileOfSorted } from '../../../src/core/anomaly/percentile'
import { createNormal, createRandom } from '../../../src/core/rng'

const sorted = (values: Iterable<number>) => Float64Array.from(values).sort()
const running = (weights: ArrayLike<number>) => {
  let sum = 0
  return Float64Array.from(weights, (weight) => (sum += weight))
}
const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0)
const lists = fc
  .array(
    fc.oneof(
      fc.double({ min: -1000, max: 1000, noNaN: true }),
      fc.integer({ min: -60, max: 60 }).map((value) => value / 10),
    ),
    { minLength: 1, maxLength: 80 },
  )
  .map(sorted)

const normal = createNormal(createRandom(1))
const body = sorted(Array.from({ length: 2000 }, () => normal()))

describe('histogram', () => {
  it('has bins of the width of Freedman and Diaconis', () => {
    const { edges, counts } = histogram(body)
    const iqr = percentileOfSorted(body, 75) - percentileOfSorted(body, 25)
    const range = body[1999] - body[0]
    expect(counts.length).toBe(Math.ceil(range / ((2 * iqr) / Math.cbrt(2000))))
    expect(edges[1] - edges[0]).toBeCloseTo(range / counts.length, 12)
  })

  it('counts every value once, in the bin between whose edges it lies', () => {
    fc.assert(
      fc.property(lists, (values) => {
        const { edges, counts, smallest } = histogram(values)
        expect(counts.length).toBeGreaterThanOrEqual(10)
        expect(counts.length).toBeLessThanOrEqual(120)
        expect(edges.length).toBe(counts.length + 1)
        edges.slice(1).forEach((edge, i) => expect(edge).toBeGreaterThan(edges[i]))
        expect(sum(counts)).toBe(values.length)
        expect(smallest).toBe(values[0])
        counts.forEach((count, bin) => {
          const first = bin === 0
          const last = bin === counts.length - 1
          const inside = values.filter(
            (value) => (first || value >= edges[bin]) && (last || value < edges[bin + 1]),
          )
          expect(count).toBe(inside.length)
        })
      }),
      { numRuns: 300 },
    )
  })

  it('counts whole numbers as numpy does, though they fall on edges', () => {
    const values = sorted(Array.from({ length: 300 }, (_, i) => i % 31))
    const { edges, counts } = histogram(values)
    counts.forEach((count, bin) => {
      const last = bin === counts.length - 1
      const inside = values.filter((v) => v >= edges[bin] && (v < edges[bin + 1] || last))
      expect(count).toBe(inside.length)
    })
  })

  it('does not let a few far values squeeze the others into one bin', () => {
    const tail = sorted([...body, -1e4, -5e3, -300])
    const { edges, counts, smallest } = histogram(tail)
    expect(smallest).toBe(-1e4)
    const quartile = percentileOfSorted(tail, 25)
    const iqr = percentileOfSorted(tail, 75) - quartile
    expect(edges[0]).toBeCloseTo(quartile - 6 * iqr, 9)
    // The three are in the first bin, all others further right.
    expect(counts[0]).toBe(3)
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(25)
    expect(sum(counts)).toBe(2003)
  })

  it('shows one repeated value in bins that have a width', () => {
    for (const value of [0, -7.5, 1e9, 5e-324]) {
      const { edges, counts } = histogram(Float64Array.of(value, value, value))
      expect(sum(counts)).toBe(3)
      edges.slice(1).forEach((edge, i) => expect(edge).toBeGreaterThan(edges[i]))
      expect(edges[0]).toBeLessThanOrEqual(value)
    }
  })

  it('counts by frequency as if values were repeated', () => {
    const whole = lists.chain((values) =>
      fc.tuple(
        fc.constant(values),
        fc.array(fc.integer({ min: 1, max: 5 }), {
          minLength: values.length,
          maxLength: values.length,
        }),
      ),
    )
    fc.assert(
      fc.property(whole, ([values, times]) => {
        const copies = Array.from(values).flatMap((v, i) => Array<number>(times[i]).fill(v))
        expect(histogram(values, running(times))).toEqual(histogram(Float64Array.from(copies)))
      }),
    )
  })
})

describe('quantiles', () => {
  it('are the percentiles at equal steps, by frequency where there are any', () => {
    const values = Float64Array.of(-5, -1, 0, 2, 9)
    expect([...quantiles(values, 4)]).toEqual([-5, -1, 0, 2, 9])
    const times = running([1, 3, 1, 1, 2])
    const expected = [-5, -1, -1, -1, 0, 2, 9, 9]
    quantiles(values, 7, times).forEach((value, i) => expect(value).toBeCloseTo(expected[i], 12))
  })
})
