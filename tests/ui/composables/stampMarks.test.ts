import { describe, expect, it } from 'vitest'
import { stampRings, stampSquares, type Raster } from '../../../src/renderer/composables/stampMarks'

const raster = (ratio = 1): Raster => ({
  pixels: new Uint32Array(40 * 30),
  width: 40,
  height: 30,
  ratio,
  left: 100,
  top: 50,
})
const projection = { x: { offset: 100, scale: 2 }, y: { offset: 80, scale: -3 } }
const ring = { radius: 6, width: 2, colour: '#d55e00' }
/** Vermilion, at least nine tenths opaque. */
const ofTheRing = (pixel: number) => (pixel & 0xffffff) === 0x005ed5 && pixel >>> 24 > 230
const at = ({ pixels, width }: Raster, x: number, y: number) => pixels[y * width + x]

describe('stampRings', () => {
  it('draws a ring of the colour around the place, and nothing in its middle', () => {
    const canvas = raster()
    // Value (10, 5) lies on pixel (120, 65), which is (20, 15) of the raster.
    stampRings(canvas, { x: Float64Array.of(10), y: Float64Array.of(5) }, projection, ring)
    expect(at(canvas, 20, 15)).toBe(0)
    for (const [x, y] of [
      [26, 15],
      [13, 15],
      [20, 21],
      [20, 8],
    ])
      expect(at(canvas, x, y)).toSatisfy(ofTheRing)
    expect(at(canvas, 30, 15)).toBe(0)
  })

  it('is drawn twice as large on a screen of twice as many pixels', () => {
    const canvas = raster(2)
    stampRings(canvas, { x: Float64Array.of(5), y: Float64Array.of(7.5) }, projection, ring)
    expect(at(canvas, 20 + 12, 15)).toSatisfy(ofTheRing)
    expect(at(canvas, 20 + 6, 15)).toBe(0)
  })

  it('draws thousands of rings at the pixels of their places', () => {
    const canvas = raster()
    const places = { x: new Float64Array(5000).fill(10), y: new Float64Array(5000).fill(5) }
    stampRings(canvas, places, projection, ring)
    expect(at(canvas, 26, 15)).toSatisfy(ofTheRing)
    expect(at(canvas, 20, 15)).toBe(0)
  })

  it('leaves out what lies outside the frame, or nowhere', () => {
    const canvas = raster()
    const places = { x: Float64Array.of(-50, 0, NaN), y: Float64Array.of(5, 10, 1) }
    stampRings(canvas, places, projection, ring)
    // Of the ring in the corner (0, 0) a quarter is inside, and no line wraps to the other side.
    expect(at(canvas, 6, 0)).toSatisfy(ofTheRing)
    expect(Array.from({ length: 30 }, (_, y) => at(canvas, 39, y)).every((p) => p === 0)).toBe(true)
  })
})

describe('stampSquares', () => {
  it('fills a square in the colour of its row', () => {
    const canvas = raster()
    const places = {
      x: Float64Array.of(10),
      y: Float64Array.of(5),
    }
    stampSquares(canvas, places, projection, 3, (row) => (row === 0 ? '#010203' : '#ffffff'))
    expect(canvas.pixels.filter((p) => p === 0xff030201)).toHaveLength(9)
    expect(at(canvas, 19, 14)).toBe(0xff030201)
  })
})
