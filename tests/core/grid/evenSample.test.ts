import fc from '../../support/property'
import { describe, expect, it } from 'vitest'
import { evenSample } from '../../../src/core/grid/evenSample'

describe('evenSample', () => {
  it('is everything where there is room', () => {
    expect(Array.from(evenSample(3, 10))).toEqual([0, 1, 2])
    expect(Array.from(evenSample(0, 10))).toEqual([])
  })

  it('takes one index from each of equal stretches', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (a, b) => {
        const [size, total] = [Math.min(a, b), Math.max(a, b)]
        const sample = evenSample(total, size)
        expect(sample).toHaveLength(size)
        sample.forEach((index, i) => {
          expect(index).toBeGreaterThanOrEqual(Math.floor((i * total) / size))
          expect(index).toBeLessThan(Math.floor(((i + 1) * total) / size))
        })
      }),
    )
  })

  it('does not fall in step with cavities that take turns', () => {
    const cavities = [0, 0, 0, 0]
    for (const index of evenSample(80_000, 4_000)) cavities[index % 4]++
    for (const count of cavities) expect(Math.abs(count - 1_000)).toBeLessThan(150)
  })
})
