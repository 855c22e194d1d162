import fc from '../../support/property'
import { describe, expect, it } from 'vitest'
import { clipped } from '../../../src/renderer/picture/clipped'

const frame = { left: 100, top: 50, width: 300, height: 200 }
/** Lines end this far outside of the frame. */
const margin = 64
const isNear = (x: number, y: number) =>
  x >= 100 - margin - 1e-6 &&
  x <= 400 + margin + 1e-6 &&
  y >= 50 - margin - 1e-6 &&
  y <= 250 + margin + 1e-6

describe('clipped', () => {
  it('leaves a stretch within the frame as it is', () => {
    expect(clipped(110, 60, 390, 240, frame)).toEqual([110, 60, 390, 240])
  })

  it('drops what passes by, also diagonally', () => {
    expect(clipped(0, 0, 20, 1000, frame)).toBeNull()
    expect(clipped(-1000, 0, 200, -1200, frame)).toBeNull()
    expect(clipped(0, 500, 1000, 500, frame)).toBeNull()
  })

  it('keeps of a stretch a thousand frames long its part near the frame, on the same line', () => {
    const [x1, y1, x2, y2] = clipped(-1e8, -1e8 + 13, 1e8, 1e8 + 13, frame)!
    expect(y1 - x1).toBeCloseTo(13, 6)
    expect(y2 - x2).toBeCloseTo(13, 6)
    expect(isNear(x1, y1) && isNear(x2, y2)).toBe(true)
  })

  it('never loses a place of the line that is in the frame', () => {
    const place = fc.double({ min: -2000, max: 2000, noNaN: true })
    fc.assert(
      fc.property(
        place,
        place,
        place,
        place,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b, c, d, t) => {
          // prettier-ignore
          const [x, y] = [a + t * (c - a), b + t * (d - b)]
          if (x < 100 || x > 400 || y < 50 || y > 250) return
          const [x1, y1, x2, y2] = clipped(a, b, c, d, frame)!
          const slack = 1e-6
          expect(x).toBeGreaterThanOrEqual(Math.min(x1, x2) - slack)
          expect(x).toBeLessThanOrEqual(Math.max(x1, x2) + slack)
          expect(y).toBeGreaterThanOrEqual(Math.min(y1, y2) - slack)
          expect(y).toBeLessThanOrEqual(Math.max(y1, y2) + slack)
        },
      ),
    )
  })
})
