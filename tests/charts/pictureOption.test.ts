import * as echarts from 'echarts'
import type { LinesSeriesOption, ScatterSeriesOption } from 'echarts'
import { afterEach, describe, expect, it } from 'vitest'
import type { PictureInput } from '../../src/charts/input'
import { layers } from '../../src/charts/input'
import { pictureOption, subtitleLines } from '../../src/charts/pictureOption'
import { flagsFor, pictureFor } from './inputs'

type Series = LinesSeriesOption | ScatterSeriesOption

const seriesOf = (input: PictureInput) => pictureOption(input).series as Series[]
const byId = (input: PictureInput, id: string) => seriesOf(input).find((s) => s.id === id)!
const drawn = (input: PictureInput, id: string) => Array.from(byId(input, id).data as unknown[])

function everyNumber(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array)
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(everyNumber)
  return []
}

const picture = pictureFor()
const flags = flagsFor(picture, [3, 50, 80])

describe('pictureOption', () => {
  it('is a pure function: the same twice, its input untouched', () => {
    const before = structuredClone({ picture, flags })
    const plain = (input: PictureInput) => JSON.stringify(pictureOption(input))
    expect(plain({ picture, flags, title: 'a' })).toBe(plain({ picture, flags, title: 'a' }))
    expect({ picture, flags }).toEqual(before)
  })

  it('has a point series for every family, with its rows', () => {
    const { x, component } = picture.points
    for (const family of [0, 1]) {
      const values = drawn({ picture }, `family-${family}`) as number[]
      const xs = values.filter((_, i) => i % 2 === 0)
      expect(xs).toEqual(Array.from(x).filter((_, i) => component[i] === family))
    }
    const { formatter } = pictureOption({ picture }).legend as { formatter(name: string): string }
    expect(formatter('family-0')).toBe('Family 1 · 70 %')
  })

  it('rings exactly the flagged rows, on top of the points', () => {
    const rings = byId({ picture, flags }, 'flagged') as ScatterSeriesOption
    expect(rings.data).toEqual([3, 50, 80].map((i) => [picture.points.x[i], picture.points.y[i]]))
    expect(rings.z).toBeGreaterThan(byId({ picture, flags }, 'family-0').z!)
    expect(rings.itemStyle).toMatchObject({ color: 'transparent' })
    expect(drawn({ picture, flags }, 'flagged-points')).toHaveLength(3)
  })

  it('draws lines through exactly the points of the picture', () => {
    const [ring] = drawn({ picture }, 'contours') as { coords: number[][] }[]
    expect(ring.coords).toEqual(picture.contours[0].rings[0].map(({ x, y }) => [x, y]))
    const ellipses = drawn({ picture }, 'ellipses') as { coords: number[][] }[]
    expect(ellipses.map((e) => e.coords)).toEqual(
      picture.ellipses.map(({ line }) => line.map(({ x, y }) => [x, y])),
    )
    expect(byId({ picture }, 'boundaries')).toMatchObject({ lineStyle: { type: 'dashed' } })
  })

  it.each(layers)('leaves out %s alone when switched off', (layer) => {
    const sizes = (input: PictureInput) =>
      Object.fromEntries(seriesOf(input).map((s) => [s.id, (s.data as ArrayLike<unknown>).length]))
    const all = sizes({ picture, flags })
    const without = sizes({ picture, flags, show: { [layer]: false } })
    const ids: Record<string, string[]> = {
      points: ['family-0', 'family-1'],
      flagged: ['flagged', 'flagged-points'],
      contours: ['contours', 'contour-labels'],
    }
    for (const id of Object.keys(all)) {
      const off = (ids[layer] ?? [layer]).includes(id)
      expect(without[id]).toBe(off ? 0 : all[id])
      if (off) expect(all[id]).toBeGreaterThan(0)
    }
  })

  it('marks the selected row, and none that is not in the picture', () => {
    const { x, y } = picture.points
    expect(drawn({ picture, selectedRow: 7 }, 'selected')).toEqual([[x[7], y[7]]])
    expect(drawn({ picture, selectedRow: 7_000 }, 'selected')).toEqual([])
    expect(drawn({ picture }, 'selected')).toEqual([])
  })

  it('draws large series without borders above 5 000 points only', () => {
    const data = Array.from({ length: 5_001 }, (_, i) => [Math.cos(i) * 3, Math.sin(i) * 2])
    const many = pictureFor({ data })
    expect(byId({ picture: many }, 'family-0')).toMatchObject({ large: true, progressive: 0 })
    expect(byId({ picture }, 'family-0')).toMatchObject({ large: false })
  })

  it('gives echarts nothing but finite numbers', () => {
    const bad = structuredClone(picture)
    bad.points.x[0] = NaN
    bad.points.y[1] = Infinity
    bad.ellipses[0].line[3].x = NaN
    bad.contours[0].rings[0][0].y = -Infinity
    bad.centroids[0].x = NaN
    bad.x.max = NaN
    const option = pictureOption({ picture: bad, flags: flagsFor(bad, [0, 1, 2]), selectedRow: 0 })
    expect(everyNumber(option).every(Number.isFinite)).toBe(true)
    expect(drawn({ picture: bad, flags: flagsFor(bad, [0, 1, 2]) }, 'flagged')).toHaveLength(1)
  })

  it('has no boundaries for one family, in series or legend', () => {
    const one = structuredClone(picture)
    one.boundaries = []
    expect(drawn({ picture: one }, 'boundaries')).toEqual([])
    expect(JSON.stringify(pictureOption({ picture: one }).legend)).not.toContain('boundary')
  })

  it('shows one column against its log density', () => {
    const line = pictureFor({ y: 0 })
    expect(pictureOption({ picture: line }).yAxis).toMatchObject({ name: 'Log density' })
    expect(drawn({ picture: line }, 'curve')).toHaveLength(1)
  })

  it('puts the unit of a column behind its name, where the file has one', () => {
    const option = pictureOption({ picture: pictureFor(), units: ['mm', null] })
    expect(option.xAxis).toMatchObject({ name: 'length (mm) [mm]' })
    expect(option.yAxis).toMatchObject({ name: 'width (mm)' })
  })

  it('titles the axes with the names of the columns, in one line', () => {
    const named = pictureFor({ names: ['a\nb', '孔徑 (mm)'] })
    const { xAxis, yAxis } = pictureOption({ picture: named })
    expect(xAxis).toMatchObject({ name: 'a b' })
    expect(yAxis).toMatchObject({ name: '孔徑 (mm)' })
  })

  it('names every legend entry after a series', () => {
    const input = { picture: pictureFor({ families: 12 }), flags }
    const names = seriesOf(input).map((s) => s.name)
    const { data } = pictureOption(input).legend as { data: { name: string }[] }
    expect(data.length).toBeGreaterThanOrEqual(12 + 5)
    for (const { name } of data) expect(names).toContain(name)
  })
})

describe('subtitleLines', () => {
  it('say what a reader must know', () => {
    const part = structuredClone(picture)
    part.marginal = true
    part.points.total = 5_000
    expect(subtitleLines({ picture: part, subtitle: ['model'], modelColumns: 5 })).toEqual([
      'model',
      'Marginal of 2 of 5 columns: density and regions leave the others out',
      '120 of 5000 rows drawn; every flagged row is drawn',
    ])
    expect(subtitleLines({ picture, modelColumns: 2 })).toEqual([])
  })
})

describe('what echarts draws', () => {
  let chart: echarts.ECharts
  afterEach(() => chart.dispose())

  const draw = (input: PictureInput) => {
    chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 800, height: 600 })
    chart.setOption(pictureOption(input))
  }

  /** The places of the first line of a colour, in pixels; echarts writes one decimal. */
  function pixels(colour: string): number[][] {
    const lines = chart.renderToSVGString().match(/<polyline[^>]*>/g) ?? []
    const line = lines.find((l) => l.includes(`stroke="${colour}"`)) ?? ''
    const numbers = (/points="([^"]*)"/.exec(line)?.[1] ?? '').trim().split(/[ ,]+/).map(Number)
    return numbers.flatMap((x, i) => (i % 2 === 0 ? [[x, numbers[i + 1]]] : []))
  }

  it.each([0, 1e8])(
    'agrees with the axes before and after zooming, at an offset of %d',
    (offset) => {
      const shown = pictureFor({ offset })
      draw({ picture: shown, show: { points: false } })
      const { line } = shown.ellipses[0]
      const agree = () => {
        const drawnAt = pixels('#0072b2')
        expect(drawnAt).toHaveLength(line.length)
        line.forEach(({ x, y }, i) => {
          const [px, py] = chart.convertToPixel({ gridIndex: 0 }, [x, y])
          expect(Math.abs(drawnAt[i][0] - px)).toBeLessThan(0.051)
          expect(Math.abs(drawnAt[i][1] - py)).toBeLessThan(0.051)
        })
        return drawnAt
      }
      const before = agree()
      chart.dispatchAction({ type: 'dataZoom', dataZoomIndex: 0, start: 40, end: 60 })
      chart.dispatchAction({ type: 'dataZoom', dataZoomIndex: 1, start: 30, end: 55 })
      expect(agree()).not.toEqual(before)
    },
  )

  it('labels the axes on an offset of 1e8 with ticks that differ', () => {
    draw({ picture: pictureFor({ offset: 1e8 }) })
    const ticks = chart.renderToSVGString().match(/>(99|100)\u202f[\d\u202f.]+</g) ?? []
    expect(ticks.length).toBeGreaterThan(6)
    const [x, y] = ['middle', 'end'].map((anchor) =>
      [...chart.renderToSVGString().matchAll(/<text[^>]*text-anchor="(\w+)"[^>]*>([^<]*)</g)]
        .filter(([, at, text]) => at === anchor && /\d/.test(text))
        .map(([, , text]) => text),
    )
    for (const labels of [x, y]) expect(new Set(labels).size).toBe(labels.length)
  })
})
