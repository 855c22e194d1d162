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
