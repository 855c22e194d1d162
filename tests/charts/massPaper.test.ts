import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { massColour } from '../../src/charts/massColours'
import { massQuestion } from '../../src/charts/paper'
import { pictureSvg } from '../../src/charts/svg'
import { massRaster } from '../../src/core/grid/massRaster'
import { analysis, flagsFor, pictureFor } from './inputs'
import { wellFormedText } from './wellFormed'

const whole = pictureFor()
/** A sample of the rows. */
const picture = { ...whole, points: { ...whole.points, total: 900_000 } }
const { window } = massQuestion(picture)!
const raster = massRaster(whole.points, window.from, window.to, 20, 10)
const file = { picture, flags: flagsFor(picture, [3, 50]), analysis, fileName: 'many.csv' }
const drawn = (change: object = {}) => pictureSvg({ ...file, mass: { raster, window }, ...change })

/** Places of the palette, from the upper left one; and the palette. */
function imageIn(svg: string) {
  const png = Buffer.from(/data:image\/png;base64,([^"]+)/.exec(svg)![1]!, 'base64')
  const chunk = (type: string) => {
    const at = png.indexOf(type, 0, 'latin1')
    return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4))
  }
  return { raw: inflateSync(chunk('IDAT')), palette: chunk('PLTE') }
}

describe('a picture of more rows than are drawn', () => {
  it('asks for the whole picture, and for nothing where all points are there', () => {
    const { x, y } = picture
    expect(window).toEqual({ from: { x: x.min, y: y.min }, to: { x: x.max, y: y.max } })
    expect(massQuestion(whole)).toBeNull()
  })

  it.each(['light', 'dark'] as const)('has each row in its cell, %s', (theme) => {
    const { raw, palette } = imageIn(drawn({ theme }))
    let counted = 0
    for (let line = 0; line < 10; line++)
      for (let column = 0; column < 20; column++) {
        const level = raw[line * 21 + 1 + column]!
        // The uppermost line of the image is that of the largest values.
        expect(level).toBe(raster.levels[(9 - line) * 20 + column])
        if (level > 0) counted++
      }
    expect(counted).toBeGreaterThan(20)
    expect([...palette.subarray(3 * 255)].join(', ')).toBe(massColour(255, theme).slice(4, -1))
  })

  it('has the image in its place, the scale, every flagged row, and no other point', () => {
    const svg = drawn()
    const image = /<image[^>]*>/.exec(svg)![0]
    const at = (name: string) => Number(new RegExp(` ${name}="([^"]*)"`).exec(image)![1])
    const [x, y, w, h] = ['x', 'y', 'width', 'height'].map(at)
    // Its cells are not those of its place in shape: it must be stretched.
    expect(image).toContain('preserveAspectRatio="none"')
    expect(x! + w!).toBeGreaterThan(800)
    expect(w! * h!).toBeGreaterThan(300_000)
    expect(y).toBeGreaterThan(50)
    const text = wellFormedText(svg)
    expect(text.join()).toContain('All 900\u202f000 rows, counted where they lie')
    expect(text).toContain('Rows at a place')
    expect(svg.match(/stroke="#d55e00"/g)).toHaveLength(3)
    const circles = (one: string) => one.match(/<path d="M[\d.-]+ [\d.-]+A/g)?.length ?? 0
    expect(circles(pictureSvg(file)) - circles(svg)).toBeGreaterThan(100)
  })

  it('has points where they are told apart by something else, or are switched off', () => {
    expect(drawn({ show: { points: false } })).not.toContain('<image')
    const of = whole.points.row.map((row) => row % 2)
    const categories = { column: 'cavity', values: ['1', '2'], of: Int32Array.from(of) }
    const svg = drawn({ picture: { ...picture, categories } })
    expect(svg).not.toContain('<image')
    expect(svg).toContain('rows drawn; every flagged row is drawn')
  })

  it('can be drawn where a family, or all of them, have no points', () => {
    const data = Array.from({ length: 8000 }, (_, i) => [Math.cos(i), Math.sin(i * 1.7)])
    const big = pictureFor({ data })
    const none = { ...big.points, component: big.points.component.map(() => 0) }
    const of = { ...file, picture: { ...big, points: none }, flags: flagsFor(big, [3]) }
    for (const change of [{}, { mass: { raster, window } }, { show: { points: false } }])
      wellFormedText(pictureSvg({ ...of, ...change }))
  })

  it('says so where not every flagged row is drawn', () => {
    const rows = Int32Array.from({ length: 40_000 }, (_, i) => i)
    const at = Float64Array.from(rows, (i) => (i % 200) / 100)
    const flags = { ...file.flags, rows, x: at, y: at, component: rows.map(() => 0), count: 40_000 }
    const svg = drawn({ flags })
    expect(svg).toMatch(/The 10\u202f000 most anomalous of 40\u202f000 flagged rows are drawn/)
    expect(svg.length).toBeLessThan(4_000_000)
  })
})
