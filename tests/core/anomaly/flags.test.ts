import fc from '../../support/property'
import { describe, expect, it } from 'vitest'
import { countBelow, countEqual, flagBelow, rankOf } from '../../../src/core/anomaly/flags'
import { percentile } from '../../../src/core/anomaly/percentile'

const sort = (values: Float64Array) => values.slice().sort()

describe('flags', () => {
  it('flags rows strictly below the threshold', () => {
    expect([...flagBelow(Float64Array.of(-1, -3, -2, -4), -2)]).toEqual([1, 3])
  })

  it('flags none of ten identical lowest rows of 200 at 2 %, and counts them as ties', () => {
    const values = Float64Array.from({ length: 200 }, (_, i) => (i % 20 === 7 ? -50 : -i / 100))
    const threshold = percentile(values, 2)
    expect(flagBelow(values, threshold).length).toBe(0)
    expect(countEqual(sort(values), threshold)).toBe(10)
  })

  it('ranks the lowest log density first, and gives equal rows the same rank', () => {
    const values = Float64Array.of(-1, -3, -2, -3)
    expect([...values].map((value) => rankOf(sort(values), value))).toEqual([4, 1, 3, 1])
  })

  it('counts as a plain loop does, and gives every flagged row a better rank than any other', () => {
    const values = fc.float64Array({ minLength: 1, maxLength: 60, noNaN: true, min: -9, max: 9 })
    const rounded = values.map((drawn) => drawn.map(Math.round))
    fc.assert(
      fc.property(rounded, fc.integer({ min: 0, max: 100 }), (logDensity, p) => {
        const sorted = sort(logDensity)
        const threshold = percentile(logDensity, p)
        const below = [...logDensity].filter((value) => value < threshold).length
        expect(countBelow(sorted, threshold)).toBe(below)
        expect(countEqual(sorted, threshold)).toBe(
          [...logDensity].filter((value) => value === threshold).length,
        )
        const flagged = new Set(flagBelow(logDensity, threshold))
        expect(flagged.size).toBe(below)
        logDensity.forEach((value, row) =>
          expect(rankOf(sorted, value) <= below).toBe(flagged.has(row)),
        )
      }),
    )
  })
})
