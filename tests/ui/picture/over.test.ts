import { describe, expect, it } from 'vitest'
import { over } from '../../../src/renderer/picture/stampedPoints'

const red = 0x0000ff
const blue = 0xff0000
const parts = (pixel: number) => [pixel & 255, (pixel >>> 8) & 255, (pixel >>> 16) & 255, pixel >>> 24] // prettier-ignore

describe('a colour over a pixel', () => {
  it('takes an empty one, with its alpha', () => {
    expect(parts(over(0, red, 204))).toEqual([255, 0, 0, 204])
  })

  it('that is opaque hides what is below', () => {
    expect(parts(over(over(0, red, 255), blue, 255))).toEqual([0, 0, 255, 255])
  })

  it('half transparent over an opaque one is half of both', () => {
    const [r, g, b, a] = parts(over(over(0, red, 255), blue, 127.5))
    expect([g, a]).toEqual([0, 255])
    expect(Math.abs(r - 127.5)).toBeLessThanOrEqual(1)
    expect(Math.abs(b - 127.5)).toBeLessThanOrEqual(1)
  })

  it('twice half transparent covers three quarters', () => {
    expect(parts(over(over(0, red, 127.5), red, 127.5))[3]).toBeCloseTo(191, -0.5)
  })
})
