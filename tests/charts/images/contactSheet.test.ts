import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import {
  contactSheet,
  shownSize,
  type ContactSheet,
  type SheetTile,
} from '../../../src/charts/images/contactSheet'
import { differenceColours, greyColours } from '../../../src/charts/images/pixelColours'
import { tokens } from '../../../src/charts/palette'
import { wellFormedText } from '../wellFormed'

const greys = (...values: number[]) => ({ pixels: Uint8Array.from(values), unknown: null })
const sheet = (tiles: SheetTile[], more: Partial<ContactSheet> = {}): ContactSheet => ({
  ...{ title: 'a <sheet>.csv', subtitle: 'model', description: 'images', width: 2, height: 1 },
  sections: [{ heading: 'Flagged', tiles }],
  ...more,
})

/** The lines of every image, without their filter. */
const imagesIn = (svg: string) =>
  Array.from(svg.matchAll(/base64,([^"]+)"/g), ([, text]) => {
    const png = Buffer.from(text!, 'base64')
    const length = png.readUInt32BE(33)
    return [...inflateSync(png.subarray(41, 41 + length)).subarray(1)]
  })

describe('a contact sheet', () => {
  it('is a document of its own that holds every pixel', () => {
    const { svg } = contactSheet(
      sheet([
        { images: [greys(0, 255)], captions: ['line 2', '1 in 3'], flagged: true },
        { images: [greys(7, 9)], captions: ['S & 9'] },
      ]),
    )
    expect(wellFormedText(svg).filter((text) => text.trim() !== '')).toEqual(
      expect.arrayContaining(['a <sheet>.csv', 'model', 'Flagged', 'line 2', '1 in 3', 'S & 9']),
    )
    expect(imagesIn(svg)).toEqual([
      [0, 255],
      [7, 9],
    ])
    expect(svg).not.toMatch(/(href|src)="(?!data:)/)
    expect(svg.match(new RegExp(tokens.light.flagged, 'g'))).toHaveLength(1)
  })

  it('shows differences in colours, with their scale', () => {
    const difference = Float32Array.from([-4, 2])
    const images = [greys(0, 1), greys(2, 3), { difference, largest: 4 }]
    const { svg } = contactSheet(
      sheet([], { sections: [{ heading: 'x', tiles: [{ images, captions: [] }], largest: 4 }] }),
    )
    expect(wellFormedText(svg)).toEqual(expect.arrayContaining(['−4', '+4']))
    expect(imagesIn(svg)[2]).toEqual([...differenceColours(difference, 4, 'light')])
  })

  it('grows with its rows, and cuts captions that are too long', () => {
    const many = (count: number) =>
      sheet(Array.from({ length: count }, () => ({ images: [greys(1, 2)], captions: ['a'.repeat(60)] }))) // prettier-ignore
    expect(contactSheet(many(100)).height).toBeGreaterThan(contactSheet(many(10)).height)
    const ten = contactSheet(many(10))
    expect(ten.svg).toContain(`height="${ten.height}"`)
    expect(contactSheet(many(1)).svg).toContain('a…')
  })
})

describe('colours of pixels', () => {
  it('are greys, but where there is no value', () => {
    const colours = greyColours(Uint8Array.from([0, 200]), Uint8Array.from([1, 0]))
    expect([...colours.subarray(3)]).toEqual([200, 200, 200])
    expect(new Set(colours.subarray(0, 3)).size).toBeGreaterThan(1)
  })

  it('are blue where darker than expected and red where lighter, and stronger where more so', () => {
    const [r, g, b] = [0, 1, 2].map((c) => (i: number) => differenceColours(Float32Array.from([-2, -1, 0, 1, 2]), 2, 'light')[3 * i + c]!) // prettier-ignore
    expect(b!(0)).toBeGreaterThan(r!(0))
    expect(r!(4)).toBeGreaterThan(b!(4))
    for (const [weak, strong] of [[1, 0], [3, 4]] as const) expect(g!(strong)).toBeLessThan(g!(weak)) // prettier-ignore
    expect(differenceColours(new Float32Array(1), 0, 'dark')).toEqual(differenceColours(Float32Array.of(0), 5, 'dark')) // prettier-ignore
  })
})

describe('images on the sheet', () => {
  it.each([
    [8, 8, 64, 64],
    [28, 28, 56, 56],
    [64, 64, 64, 64],
    [20, 6, 60, 18],
    [192, 96, 96, 48],
  ])('of %d × %d pixels are %d × %d large', (width, height, w, h) => {
    expect(shownSize(width, height)).toEqual([w, h])
  })
})
