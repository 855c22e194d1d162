import { describe, expect, it } from 'vitest'
import { modelLine } from '../../src/charts/modelLine'
import { pictureSvg } from '../../src/charts/svg'
import { analysis, flagsFor, pictureFor } from './inputs'
import { wellFormedText } from './wellFormed'

const picture = pictureFor()
const flags = flagsFor(picture, [3, 50, 80])
const file = { picture, flags, analysis, fileName: 'blobs.csv' }

/** Rings in the flagged colour within the frame; the one in the legend is not counted. */
const rings = (svg: string) => (svg.match(/<path[^>]*stroke="#d55e00"/g) ?? []).length - 1

describe('pictureSvg', () => {
  it('is a well-formed document with title, model line, axes and legend', () => {
    const text = wellFormedText(pictureSvg(file))
    expect(text.filter((t) => t === 'blobs.csv')).toHaveLength(2)
    expect(text).toContain('tied, 4 components · BIC 1624.1 · 4 % flagged: 3 of 400 rows')
    for (const words of ['length (mm)', 'width (mm)', 'Family 1 · 70 %', 'Flagged · 3']) {
      expect(text).toContain(words)
    }
  })

  it('escapes hostile names', () => {
    const names = ['<script>alert(1)</script>', ']]>&amp;\u0000"\ud800']
    const svg = pictureSvg({
      ...file,
      picture: pictureFor({ names }),
      fileName: `</title><image href="x"/>'&\u0001.csv`,
    })
    const text = wellFormedText(svg)
    expect(svg).not.toMatch(/<(script|image)/)
    expect(text).toContain('<script>alert(1)</script>')
    expect(text).toContain(']]>&amp;␀"\ufffd')
    expect(text.filter((t) => t === `</title><image href="x"/>'&␁.csv`)).toHaveLength(2)
  })

  it('is the same text for the same input, whatever was drawn before', () => {
    const first = pictureSvg(file)
    pictureSvg({ ...file, theme: 'dark' })
    expect(pictureSvg(file)).toBe(first)
  })

  it('loads nothing and styles nothing from elsewhere', () => {
    const svg = pictureSvg(file)
    const links = svg.match(/(https?:|data:|url\((?!#isodense-)|@import|<style)[^"\s]*/g) ?? []
    expect(links.filter((l) => !l.startsWith('http'))).toEqual([])
    expect(new Set(links)).toEqual(
      new Set(['http://www.w3.org/2000/svg', 'http://www.w3.org/1999/xlink']),
    )
  })

  it('has the size asked for, and more height where the legend needs it', () => {
    expect(pictureSvg(file, { width: 640, height: 480 })).toContain('width="640" height="480"')
    const many = pictureSvg({ ...file, picture: pictureFor({ families: 40 }) })
    expect(many).toContain('Family 40 · ')
    expect(Number(/height="(\d+)"/.exec(many)![1])).toBeGreaterThan(900)
  })

  it('stays small with many rows, says how many are drawn, and rings every flagged one', () => {
    const data = Array.from({ length: 50_000 }, (_, i) => [Math.cos(i) * 3, Math.sin(i * 1.7) * 2])
    const big = pictureFor({ data })
    const flagged = Array.from({ length: 500 }, (_, i) => 97 * i)
    const svg = pictureSvg({ ...file, picture: big, flags: flagsFor(big, flagged) })
    expect(svg.length).toBeLessThan(2_000_000)
    expect(rings(svg)).toBe(500)
    const [, drawn] = /([\d\u202f]+) of 50\u202f000 rows drawn/.exec(svg)!
    expect(Number(drawn.replace(/\u202f/g, ''))).toBeGreaterThan(9_900)
    expect(Number(drawn.replace(/\u202f/g, ''))).toBeLessThan(10_100)
  })

  it.each([
    ['one row', pictureFor({ data: [[1, 2]] })],
    ['one column', pictureFor({ y: 0 })],
    ['a dark theme', picture],
  ])('draws %s', (what, shown) => {
    const theme = what === 'a dark theme' ? ('dark' as const) : ('light' as const)
    const svg = pictureSvg({ ...file, picture: shown, flags: flagsFor(shown, [0]), theme })
    wellFormedText(svg)
    expect(svg).not.toMatch(/NaN|Infinity|undefined|ecmeta/)
  })
})

describe('modelLine', () => {
  it('says what of the flagged rows the percentile does not stand for', () => {
    const all = { ...flags, ofFamilies: flags.count }
    expect(modelLine(analysis, all)).toContain(`(${flags.count} of families that are not normal)`)
    expect(modelLine(analysis, all)).toContain('% flagged, and other families: ')
    expect(modelLine(analysis, { ...flags, ofFamilies: 0 })).not.toContain('families')
  })

  it('speaks of the criterion used, of not converging and of rows left out', () => {
    const other = {
      ...analysis,
      plan: { ...analysis.plan, criterion: 'aic' as const },
      model: { ...analysis.model, converged: false, nComponents: 1 },
      leftOutCount: 12,
    }
    expect(modelLine(other, flags)).toBe(
      'tied, 1 component · AIC 1568.2 · 4 % flagged: 3 of 400 rows · not converged · 12 not judged',
    )
  })

  it('says how many principal components the model stands on', () => {
    const pca = {
      columns: 64,
      whiten: true,
      varianceKept: 0.99,
      rows: 400,
      outside: { degrees: 9 },
    }
    const on = (count: number) => modelLine({ ...analysis, pca: { ...pca, count } }, flags)
    expect(on(41)).toMatch(/ components? on 41 principal components · /)
    expect(on(1)).toContain(' on 1 principal component · ')
    expect(modelLine(analysis, flags)).not.toContain('principal')
  })

  it('says that a collapsed model is not to be trusted, and only of such a one', () => {
    const collapsed = { ...analysis.model, degenerate: 'Component 1 collapsed.' }
    expect(modelLine({ ...analysis, model: collapsed }, flags)).toContain('not to be trusted')
    expect(modelLine(analysis, flags)).not.toContain('trusted')
  })
})
