import fc from '../../support/property'
import { describe, expect, it } from 'vitest'
import { RankedMarks, type MarkLook } from '../../../src/renderer/composables/rankedMarks'

const projection = { x: { offset: 100, scale: 2 }, y: { offset: 80, scale: -3 } }
const look: MarkLook = {
  ring: { radius: 6, width: 2, colour: '#d55e00' },
  square: null,
  fine: true,
}
const colourOf = (i: number) => (i === 0 ? '#010203' : '#040506')
const always = Infinity

function marksAt(x: number[], y: number[], changes: Partial<MarkLook> = {}, ratio = 1) {
  const marks = new RankedMarks({ width: 40, height: 30, ratio, left: 100, top: 50 })
  marks.reset({ ...look, ...changes })
  const places = { x: Float64Array.from(x), y: Float64Array.from(y) }
  const from = { places, projection, colourOf }
  return { marks, from, all: x.length }
}

function shown(x: number[], y: number[], changes: Partial<MarkLook> = {}, ratio = 1) {
  const { marks, from, all } = marksAt(x, y, changes, ratio)
  marks.rank(from, all, always)
  marks.show(all)
  return (px: number, py: number) => marks.pixels[py * 40 + px]
}

/** Vermilion, at least nine tenths opaque. */
const ofTheRing = (pixel: number) => (pixel & 0xffffff) === 0x005ed5 && pixel >>> 24 > 230

describe('rings', () => {
  it('stand around the place, with nothing in their middle', () => {
    // Value (10, 5) lies on pixel (120, 65), which is (20, 15) of the frame.
    const at = shown([10], [5])
    expect(at(20, 15)).toBe(0)
    for (const [x, y] of [
      [26, 15],
      [13, 15],
      [20, 21],
      [20, 8],
    ])
      expect(at(x, y)).toSatisfy(ofTheRing)
    expect(at(30, 15)).toBe(0)
  })

  it('are twice as large on a screen of twice as many pixels', () => {
    const at = shown([5], [7.5], {}, 2)
    expect(at(20 + 12, 15)).toSatisfy(ofTheRing)
    expect(at(20 + 6, 15)).toBe(0)
  })

  it('stand at whole pixels where there are thousands', () => {
    const places = Array.from({ length: 5000 }, () => 10)
    const at = shown(places, places.map(() => 5), { fine: false }) // prettier-ignore
    expect(at(26, 15)).toSatisfy(ofTheRing)
    expect(at(20, 15)).toBe(0)
  })

  it('are left out outside the frame, or nowhere', () => {
    const at = shown([-50, 0, NaN], [5, 10, 1])
    // Of the ring in the corner (0, 0) a quarter is inside, and no line wraps to the other side.
    expect(at(6, 0)).toSatisfy(ofTheRing)
    expect(Array.from({ length: 30 }, (_, y) => at(39, y)).every((pixel) => pixel === 0)).toBe(true)
  })

  it('have a square of the colour of their row inside, where the points may not hold it', () => {
    const at = shown([10], [5], { square: 3 })
    expect(at(19, 14)).toBe(0xff030201)
    expect(at(20, 15)).toBe(0xff030201)
    expect(at(22, 15)).toBe(0)
  })
})

describe('a moving number of flags', () => {
  const value = fc.double({ min: -5, max: 25, noNaN: true })

  it('leaves the pixels that it would have had from the beginning, whatever there was before', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 40 }),
        fc.array(fc.nat(40), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(null, 3),
        fc.boolean(),
        (places, counts, square, fine) => {
          const [x, y] = [places.map((p) => p[0]), places.map((p) => p[1])]
          const { marks, from, all } = marksAt(x, y, { square, fine })
          for (const asked of counts) {
            const count = Math.min(asked, all)
            marks.rank(from, count, always)
            marks.show(count)
            const fresh = marksAt(x, y, { square, fine })
            fresh.marks.rank(fresh.from, count, always)
            fresh.marks.show(count)
            expect([...marks.pixels]).toEqual([...fresh.marks.pixels])
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('is painted as far as there was time, and the rest afterwards', () => {
    const places = Array.from({ length: 2000 }, (_, i) => (i % 200) / 10)
    const { marks, from } = marksAt(places, places, { fine: false })
    marks.rank(from, 2000, -Infinity)
    expect(marks.ranked).toBe(0)
    let turns = 0
    while (marks.ranked < 2000) {
      marks.rank(from, 2000, turns % 2 ? always : performance.now())
      turns++
    }
    marks.show(2000)
    const whole = marksAt(places, places, { fine: false })
    whole.marks.rank(whole.from, 2000, always)
    whole.marks.show(2000)
    expect([...marks.pixels]).toEqual([...whole.marks.pixels])
    marks.reset(look)
    expect(marks.ranked).toBe(0)
    expect(marks.pixels.every((pixel) => pixel === 0)).toBe(true)
  })
})
