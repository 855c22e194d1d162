import fc from '../../support/property'
import { describe, expect, it } from 'vitest'
import { gridLines } from '../../../src/core/grid/gridLines'

describe('gridLines', () => {
  it('are even where there is nothing to look closer at', () => {
    expect(Array.from(gridLines(0, 4, [], 5))).toEqual([0, 1, 2, 3, 4])
  })

  it('spend most lines on a narrow interval', () => {
    const lines = gridLines(0, 1000, [[500, 501]], 200)
    const within = lines.filter((l) => l >= 500 && l <= 501)
    expect(within.length).toBeGreaterThan(100)
  })

  it('ignore intervals beyond the axis', () => {
    expect(Array.from(gridLines(0, 2, [[5, 6]], 3))).toEqual([0, 1, 2])
  })

  it('increase from end to end, whatever the intervals', () => {
    const place = fc.double({ min: -100, max: 100, noNaN: true })
    const interval = fc.tuple(place, fc.double({ min: 0.01, max: 50, noNaN: true }))
    fc.assert(
      fc.property(
        fc.array(interval, { maxLength: 8 }),
        fc.integer({ min: 2, max: 300 }),
        (all, n) => {
          const intervals = all.map(([at, width]) => [at, at + width] as const)
          const lines = gridLines(-20, 30, intervals, n)
          expect(lines).toHaveLength(n)
          expect(lines[0]).toBe(-20)
          expect(lines[n - 1]).toBe(30)
          for (let i = 1; i < n; i++) expect(lines[i]).toBeGreaterThan(lines[i - 1])
        },
      ),
    )
  })
})
