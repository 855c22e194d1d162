import * as echarts from 'echarts'
import type { LinesSeriesOption, ScatterSeriesOption } from 'echarts'
import { describe, expect, it } from 'vitest'
import { axisText } from '../../src/charts/axisValue'
import { massAround } from '../../src/charts/contourName'
import type { PictureInput } from '../../src/charts/input'
import { scene } from '../../src/charts/input'
import { axisExtent, limitLines } from '../../src/charts/limitLines'
import { tokens } from '../../src/charts/palette'
import { pictureOption, subtitleLines } from '../../src/charts/pictureOption'
import { pictureSvg } from '../../src/charts/svg'
import { heldPercent } from '../../src/charts/words'
import { analysis, flagsFor, generatedRows, kmeansFor, pictureFor } from './inputs'
import { wellFormedText } from './wellFormed'

type Series = LinesSeriesOption | ScatterSeriesOption
const picture = pictureFor()
const flags = flagsFor(picture, [3, 50, 80])
const seriesOf = (input: PictureInput) => pictureOption(input).series as Series[]
const byId = (input: PictureInput, id: string) => seriesOf(input).find((s) => s.id === id)!
const legendOf = (input: PictureInput) => {
  const { data, formatter } = pictureOption(input).legend as {
    data: { name: string }[]
    formatter(name: string): string
  }
  return data.map(({ name }) => formatter(name))
}
const svg = (layers: object, shown = picture) =>
  pictureSvg({ picture: shown, flags, analysis, fileName: 'a.csv', ...layers })

describe('tolerance limits', () => {
  const limits = [
    { column: 'length (mm)', lower: -1, upper: 2 },
    { column: 'width (mm)', lower: null, upper: 1 },
    { column: 'depth', lower: 0, upper: 1 },
  ]

  it('are those of the two columns shown, with their values', () => {
    expect(limitLines(scene({ picture, limits })).map((l) => [l.axis, l.side, l.place])).toEqual([
      ['x', 'lower', -1],
      ['x', 'upper', 2],
      ['y', 'upper', 1],
    ])
    const text = wellFormedText(svg({ limits }))
    for (const words of ['LSL −1', 'USL 2', 'USL 1', 'Tolerance limits']) {
      expect(text).toContain(words)
    }
    expect(wellFormedText(svg({}))).not.toContain('Tolerance limits')
  })

  it('stay at their place of the axis when the picture is zoomed', () => {
    const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 800, height: 600 })
    chart.setOption(pictureOption({ picture, limits: limits.slice(0, 1) }))
    const agree = () => {
      const lines = chart.renderToSVGString().match(/<path[^>]*stroke-dasharray[^>]*>/g) ?? []
      const own = lines.filter((line) => line.includes(`stroke="${tokens.light.limit}"`))
      const drawn = own.map((line) => Number(/d="M([\d.]+)/.exec(line)?.[1]))
      const [x] = chart.convertToPixel({ gridIndex: 0 }, [2, 0])
      expect(drawn.some((at) => Math.abs(at - x) <= 1)).toBe(true)
      return x
    }
    const before = agree()
    chart.dispatchAction({ type: 'dataZoom', dataZoomIndex: 0, start: 50, end: 90 })
    expect(agree()).not.toBe(before)
    chart.dispose()
  })

  it('come from the plan in a file, unless others are given', () => {
    const planned = { ...analysis, plan: { ...analysis.plan, limits } }
    const file = { picture, flags, analysis: planned, fileName: 'a.csv' }
    expect(wellFormedText(pictureSvg(file))).toContain('USL 2')
    expect(wellFormedText(pictureSvg({ ...file, limits: [] }))).not.toContain('USL 2')
  })

  it('lie at the logarithm on a logarithmic axis; one that is not positive lies below all of it', () => {
    const log = structuredClone(picture)
    log.x.log = true
    const places = (lower: number, upper: number) =>
      limitLines({ picture: log, limits: [{ column: 'length (mm)', lower, upper }] })
    expect(places(0.1, 100).map((l) => l.place)).toEqual([-1, 2])
    expect(places(-5, 0).map((l) => l.place)).toEqual([-Infinity, -Infinity])
    const drawn = svg({ limits: [{ column: 'length (mm)', lower: -5, upper: 0 }] }, log)
    expect(drawn).not.toMatch(/NaN|Infinity|undefined/)
    // All of the frame is above an upper limit of 0.
    expect(drawn).toContain(`stroke="${tokens.light.limit}"`)
  })

  it('widen the axis where they are near, and are told of where they are far', () => {
    const axis = { min: 0, max: 10 }
    expect(axisExtent(axis, [])).toEqual([0, 10])
    expect(axisExtent(axis, [{ place: 12 }, { place: -100 }])).toEqual([0, 12.3])
    const far = [{ column: 'length (mm)', lower: -1, upper: 900 }]
    expect(subtitleLines({ picture, limits: far })).toEqual([
      'Outside the picture: length (mm) USL 900',
    ])
  })

  it('are not mistaken for those of the log density in a picture of one column', () => {
    const one = pictureFor({ y: 0 })
    const named = [{ column: one.y.name, lower: 0, upper: 1 }]
    expect(limitLines({ picture: one, limits: named })).toEqual([])
  })
})

describe('colour by category', () => {
  const by = (values: string[], of: (i: number) => number) => ({
    ...picture,
    categories: { column: 'cavity', values, of: picture.points.row.map((_, i) => of(i)) },
  })
  const flagged = { ...flags, category: Int32Array.of(0, 1, -1) }

  it('draws each category as a series of its own, and those without one apart', () => {
    const shown = by(['A', 'B'], (i) => (i % 3) - 1)
    const input = { picture: shown, flags: flagged }
    expect(legendOf(input).slice(0, 3)).toEqual(['A', 'B', '(none)'])
    const xs = (id: string) =>
      Array.from(byId(input, id).data as Float64Array).filter((_, i) => i % 2 === 0)
    const { x } = picture.points
    expect(xs('category-0')).toEqual(Array.from(x).filter((_, i) => i % 3 === 1))
    expect(xs('category-none')).toEqual(Array.from(x).filter((_, i) => i % 3 === 0))
    expect(seriesOf(input).some((s) => s.id === 'family-0')).toBe(false)
    expect(subtitleLines(input)).toEqual(['Coloured by cavity'])
  })

  it('gives flagged rows the colour and shape of their category', () => {
    const input = { picture: by(['A', 'B'], (i) => i % 2), flags: flagged }
    const looks = (byId(input, 'flagged-points').data as { symbol: string }[]).map((d) => d.symbol)
    expect(looks[0]).toBe(byId(input, 'category-0').symbol)
    expect(looks[1]).toBe(byId(input, 'category-1').symbol)
    expect(looks[2]).toBe(byId(input, 'category-none').symbol)
  })

  it('keeps the nine largest of many, in their order, and counts the others', () => {
    const values = Array.from({ length: 14 }, (_, i) => `v${String(i)}`)
    // v13 has most rows, v0 fewest.
    const sizes = values.flatMap((_, i) => new Array<number>(i + 1).fill(i))
    const shown = by(values, (i) => sizes[sizes.length - 1 - (i % sizes.length)])
    const names = legendOf({ picture: shown })
    expect(names.slice(0, 10)).toEqual([...values.slice(5), 'Other (5)'])
  })

  it('tells categories apart whatever they are called', () => {
    const input = { picture: by(['Centroid', '(none)', 'a b', 'a\nb'], (i) => (i % 5) - 1), flags }
    const names = seriesOf(input).map((s) => s.name)
    expect(new Set(names.slice(0, 12)).size).toBe(Math.min(12, names.length))
    expect(legendOf(input).slice(0, 5)).toEqual(['Centroid', '(none)', 'a b', 'a b', '(none)'])
  })

  it('leaves the colours of families to no ellipse', () => {
    const shown = by(['A'], () => 0)
    const lines = byId({ picture: shown }, 'ellipses').data as { lineStyle: { color: string } }[]
    for (const { lineStyle } of lines) expect(lineStyle.color).toBe(tokens.light.faintText)
  })
})

describe('k-means', () => {
  const kmeans = kmeansFor(picture)

  it('draws circles and centres, unlike ellipses and centroids', () => {
    const input = { picture, kmeans }
    const circles = byId(input, 'clusters') as LinesSeriesOption
    expect((circles.data as { coords: number[][] }[]).map((d) => d.coords)).toEqual(
      kmeans.circles.map((circle) => circle.map(({ x, y }) => [x, y])),
    )
    expect(circles.lineStyle?.type).not.toBe('solid')
    expect(byId(input, 'cluster-centres').symbol).not.toBe(byId(input, 'centroids').symbol)
    expect(byId({ picture }, 'clusters').data).toEqual([])
  })

  it('colours points by cluster if asked', () => {
    const input = { picture, flags, kmeans, colourByCluster: true }
    const left = byId(input, 'cluster-0').data as Float64Array
    expect(left).toHaveLength(2 * kmeans.sizes[0])
    expect(left.filter((_, i) => i % 2 === 0).every((x) => x < 0)).toBe(true)
    expect(seriesOf(input).some((s) => s.id === 'no-cluster')).toBe(false)
    expect(seriesOf({ picture, kmeans }).some((s) => s.id === 'cluster-0')).toBe(false)
  })

  it('does not guess the cluster of a flagged row that is not among the points', () => {
    const unseen = { ...flags, rows: Int32Array.of(7_000, 50, 80) }
    const input = { picture, flags: unseen, kmeans, colourByCluster: true }
    const [first] = byId(input, 'flagged-points').data as { itemStyle: { color: string } }[]
    expect(first.itemStyle.color).toBe(tokens.light.axis)
    expect(legendOf(input)).toContain('(no cluster)')
  })

  it('stays in step with the points where a file has fewer of them', () => {
    const data = Array.from({ length: 30_000 }, (_, i) => [Math.cos(i) * 3, Math.sin(i * 1.7) * 2])
    const big = pictureFor({ data })
    const drawn = pictureSvg({
      ...{ picture: big, flags: flagsFor(big, []), analysis, fileName: 'a.csv' },
      ...{ kmeans: kmeansFor(big), colourByCluster: true },
    })
    // Far from the border no point of the left cluster is right of one of the right cluster.
    wellFormedText(drawn)
    const xs = (colour: string) =>
      [...drawn.matchAll(new RegExp(`<path d="([^"]*)"[^>]*fill="${colour}"`, 'g'))]
        .map(([, d]) => d)
        .filter((d) => d.length > 10_000)
        .flatMap((d) => [...d.matchAll(/M(-?[\d.]+)/g)].map(([, x]) => Number(x)))
    const [left, right] = [xs('#0072b2'), xs('#009e73')]
    expect(left.length + right.length).toBeGreaterThan(9_000)
    expect(Math.max(...left)).toBeLessThan(Math.min(...right) + 5)
  })
})

describe('generated rows', () => {
  it('are hollow, of their family’s colour, and said not to be measured', () => {
    const input = { picture, generated: generatedRows(40) }
    const first = byId(input, 'generated-0') as ScatterSeriesOption
    expect(first.itemStyle).toMatchObject({ color: 'transparent', borderColor: '#0072b2' })
    expect(first.data).toHaveLength(40)
    expect(legendOf(input)).toContain('Generated (40), not measured')
    expect(seriesOf({ picture }).some((s) => String(s.id).startsWith('generated'))).toBe(false)
  })

  it('say how many of them a file has', () => {
    const text = wellFormedText(svg({ generated: generatedRows(90_000, 50_000) }))
    expect(text.join()).toMatch(/Generated \(90\u202f000, 10\u202f000 drawn\)/)
  })
})

describe('contours', () => {
  it('say in the legend what the innermost and the outermost hold', () => {
    const masses = picture.contours.map((c) => c.mass)
    expect(legendOf({ picture }).join()).toContain('Contours hold')
    expect(Math.min(...masses)).toBeGreaterThan(0)
    const plain = structuredClone(picture)
    for (const contour of plain.contours) contour.mass = NaN
    expect(legendOf({ picture: plain })).toContain('Density contours')
  })

  it('are never said to hold all, or more digits than tell something', () => {
    const masses = [0.126, 0.5, 0.95123, 0.99926, 0.999999, 1, 0]
    expect(masses.map(heldPercent)).toEqual(['12.6', '50', '95.1', '99.93', '> 99.99', '100', '0'])
  })

  it('hold the place under the mouse: the tightest of them is named', () => {
    const [inner, outer] = [picture.contours[0], picture.contours.at(-1)!]
    expect(massAround(picture.contours, inner.logDensity + 1)).toBe(inner.mass)
    expect(massAround(picture.contours, outer.logDensity)).toBe(outer.mass)
    expect(massAround(picture.contours, outer.logDensity - 1)).toBeNull()
  })
})

describe('axisText', () => {
  it('is the user’s value, on a logarithmic axis too', () => {
    expect(axisText({ log: false }, -1.5)).toBe('−1.5')
    expect(axisText({ log: true }, Math.log10(0.3))).toBe('0.3')
    expect(axisText({ log: true }, Math.log10(123456))).toBe('123\u202f456')
    expect(axisText({ log: true }, 400)).toBe('')
  })
})
