import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { describe, expect, it } from 'vitest'
import { valueRange } from '../../../src/charts/order/axes'
import { orderDescription } from '../../../src/charts/order/description'
import type { OrderInput } from '../../../src/charts/order/input'
import { orderOption } from '../../../src/charts/order/order'
import { placeText } from '../../../src/charts/order/placeText'
import { pictureParts } from '../../../src/charts/parts'
import { chartSvg } from '../../../src/charts/svg'
import type { OrderBands } from '../../../src/shared/api/order'
import { wellFormedText } from '../wellFormed'
import { flagsOf, inputOf, rowsAt, threshold, viewOf } from './inputs'

use([...pictureParts, SVGRenderer])

interface Series {
  id: string
  data: number[][]
}
const seriesOf = (input: OrderInput, interactive = false) =>
  orderOption(input, interactive).series as unknown as Series[]
const dataOf = (input: OrderInput, id: string) => seriesOf(input).find((s) => s.id === id)?.data
const svgOf = (input: OrderInput) => chartSvg(orderOption(input, false), 'a', 'b')
const textsOf = (input: OrderInput) => wellFormedText(svgOf(input))

/** Pixel of a value on paper, as echarts has it. */
function pixelOf(input: OrderInput, value: number): number {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 1080, height: 720 })
  chart.setOption(orderOption(input, false))
  const [, y] = chart.convertToPixel({ gridIndex: 0 }, [2, value]) as [number, number]
  chart.dispose()
  return y
}

describe('orderOption', () => {
  it('draws the threshold at its value, to the pixel, dashed and labelled', () => {
    const input = inputOf()
    expect(dataOf(input, 'threshold')).toEqual([[2, -5]])
    const dashed = /<path d="M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)"[^>]*stroke-dasharray="6,3"/.exec(svgOf(input))! // prettier-ignore
    expect(Number(dashed[2])).toBeCloseTo(pixelOf(input, -5), 1)
    expect(Number(dashed[4])).toBeCloseTo(pixelOf(input, -5), 1)
    expect(textsOf(input)).toContain('Threshold −5 · 4 %')
  })

  it('says beside the value how rare a row there is, where that is known', () => {
    const marks = { ...inputOf().marks!, threshold: { ...threshold, oneIn: 250 } }
    expect(textsOf(inputOf({ marks }))).toContain('Threshold −5 · 1 in 250 good parts · 4 %')
  })

  it('draws no threshold that is on another scale, or infinite', () => {
    for (const none of [null, { ...threshold, at: -Infinity }]) {
      const marks = { ...inputOf().marks!, threshold: none }
      expect(dataOf(inputOf({ marks }), 'threshold')).toBeUndefined()
    }
  })

  it('has a threshold below the axis at its edge', () => {
    const input = inputOf({ marks: { ...inputOf().marks!, threshold: { ...threshold, at: -99 } } })
    expect(dataOf(input, 'threshold')).toEqual([[2, valueRange(viewOf())[0]]])
    expect(textsOf(input).join()).toContain('▼ Threshold −99')
  })

  it('draws every row at its place, one beyond the axis at its edge with an arrow', () => {
    const rows = [[2, -1], [3, -10], [4, -2], [5, -6], [6, -3]] // prettier-ignore
    expect(dataOf(inputOf(), 'rows')).toEqual(rows)
    expect(dataOf(inputOf(), 'flagged')).toEqual([[3, -10], [5, -6]]) // prettier-ignore
    expect(dataOf(inputOf(), 'flagged-beyond')).toEqual([[3, -10]])
    expect(dataOf(inputOf(), 'selected')).toEqual([[6, -3]])
    expect(textsOf(inputOf()).join()).toContain('beyond the axis, down to −500')
  })

  it('has ticks where rows are not judged, and never calls them passed', () => {
    expect(dataOf(inputOf(), 'not-judged')).toEqual([[4.5]])
    expect(textsOf(inputOf())).toContain('Not judged · 1')
  })

  it('leaves all that moves to the window there: a moved threshold changes nothing of the chart', () => {
    const ids = seriesOf(inputOf({ marks: null }), true).map(({ id }) => id)
    expect(ids).toEqual(['rows', 'beyond'])
  })

  it('zooms in the window, and shows on paper what is in sight', () => {
    const sight = { from: 3, to: 5 }
    const view = viewOf({ sight, inSight: 3, points: rowsAt([3, 4, 5], [-500, -2, -6]) })
    const inWindow = orderOption(inputOf({ view, marks: null, sight }))
    expect(inWindow.dataZoom).toMatchObject([{ startValue: 3, endValue: 5, filterMode: 'none' }])
    const { min, max } = inWindow.xAxis as { min: number; max: number }
    expect(min).toBeLessThan(2)
    expect(max).toBeGreaterThan(6)
    expect(orderOption(inputOf({ view }), false).xAxis).toMatchObject({ min: 3, max: 5 })
  })

  it('has dates on an axis of time, told in UTC', () => {
    const day = 86_400_000
    const at = [0, 1, 2].map((d) => 20_000 * day + d * day)
    const view = viewOf({ scale: 'time', extent: { from: at[0], to: at[2] }, sight: { from: at[0], to: at[2] }, points: rowsAt(at, [-1, -2, -3]) }) // prettier-ignore
    const input = inputOf({ view, column: 'measured', marks: null })
    const option = orderOption(input, false)
    expect(option).toMatchObject({ useUTC: true, xAxis: { type: 'time' } })
    const texts = textsOf(input)
    expect(texts).toContain('measured (2024-10-04 … 2024-10-06)')
    expect(texts).toContain('10-05')
  })

  it('says what is not there', () => {
    const view = viewOf({ withoutPlace: 12 })
    const marks = { ...inputOf().marks!, flags: flagsOf({ withoutPlace: 3, count: 60_000 }) }
    const said = textsOf(inputOf({ view, marks })).join('\n')
    expect(said).toContain('12 rows have no value there and are not shown, 3 of them flagged')
    expect(said).toContain('The 2 most anomalous of 59\u202f997 flagged rows are drawn')
  })

  it('has how rare good parts are along the other side', () => {
    const rarity = { typicality: Float64Array.of(-9, -4, -1), oneIn: Float64Array.of(1000, 10, 1), rough: false } // prettier-ignore
    const axes = orderOption(inputOf({ rarity })).yAxis as { axisLabel: { customValues?: number[] } }[] // prettier-ignore
    expect(axes[1].axisLabel.customValues).toEqual([-9, -4])
    expect(textsOf(inputOf({ rarity }))).toContain('1 in 1\u202f000')
    expect(orderOption(inputOf()).yAxis).toHaveLength(1)
  })
})

describe('many rows', () => {
  const bands: OrderBands = {
    edges: Float64Array.of(2, 3, 4, 5, 6),
    count: Int32Array.of(2000, 0, 2000, 2000),
    lowest: Float64Array.of(-500, NaN, -4, -3),
    lowerQuartile: Float64Array.of(-3, NaN, -3, -2),
    median: Float64Array.of(-2, NaN, -2, -1),
    upperQuartile: Float64Array.of(-1, NaN, -1, 0),
  }
  const input = inputOf({ view: viewOf({ points: null, bands, inSight: 6000 }) })

  it('are bands, with a gap where there is none, and no points', () => {
    expect(dataOf(input, 'rows')).toBeUndefined()
    expect(dataOf(input, 'middle-half')).toEqual([[2, -1, 3, -3], [4, -1, 5, -3], [5, 0, 6, -2]]) // prettier-ignore
    expect(dataOf(input, 'lowest')).toEqual([[2, -10], [3, -10], [3, null], [4, null], [4, -4], [5, -4], [5, -3], [6, -3]]) // prettier-ignore
  })

  it('are said to be bands, flagged rows to be single', () => {
    expect(textsOf(input).join()).toContain('6000 rows in 4 stretches')
    expect(dataOf(input, 'flagged')).toHaveLength(2)
    expect(orderDescription(input)).toContain('6000 rows in 4 stretches')
  })

  it('leave no broken number in the picture', () => {
    expect(svgOf(input)).not.toMatch(/NaN|Infinity|undefined/)
    expect(svgOf(inputOf())).not.toMatch(/NaN|Infinity|undefined/)
  })
})

describe('placeText', () => {
  it('tells a time as it is written, without the zeros behind', () => {
    const at = Date.UTC(2025, 2, 4, 8, 15, 30)
    expect(placeText('time', at)).toBe('2025-03-04 08:15:30')
    expect(placeText('time', at - 30_000)).toBe('2025-03-04 08:15')
    expect(placeText('time', Date.UTC(2025, 2, 4))).toBe('2025-03-04')
    expect(placeText('line', 12_345)).toBe('12\u202f345')
  })
})
