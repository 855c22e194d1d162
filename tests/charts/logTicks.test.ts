import * as echarts from 'echarts'
import fc from '../support/property'
import { afterEach, describe, expect, it } from 'vitest'
import { logTicks } from '../../src/charts/logTicks'
import { pictureParts } from '../../src/charts/parts'
import { pictureOption } from '../../src/charts/pictureOption'
import { pictureFor } from './inputs'

echarts.use(pictureParts)

const values = (low: number, high: number) =>
  logTicks(Math.log10(low), Math.log10(high)).map((u) => Number((10 ** u).toPrecision(12)))

describe('logTicks', () => {
  it('are powers of ten, 1-2-5 or 1…9 times those, or round steps, as the range asks', () => {
    expect(values(0.9e-4, 1.1e4)).toEqual([1e-4, 1e-3, 0.01, 0.1, 1, 10, 100, 1e3, 1e4])
    expect(values(0.5, 150)).toEqual([0.5, 1, 2, 5, 10, 20, 50, 100])
    expect(values(0.9, 7.5)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(values(9.93, 10.07)).toEqual([9.94, 9.96, 9.98, 10, 10.02, 10.04, 10.06])
    expect(values(1e-300, 1e300).every((v) => Number.isInteger(Math.log10(v)))).toBe(true)
  })

  it('are few, in order, and within the range', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -300, max: 300, noNaN: true }),
        fc.double({ min: 1e-6, max: 30, noNaN: true }),
        (low, span) => {
          const ticks = logTicks(low, low + span)
          expect(ticks.length).toBeGreaterThanOrEqual(2)
          expect(ticks.length).toBeLessThanOrEqual(10)
          ticks.forEach((tick, i) => {
            expect(tick).toBeGreaterThanOrEqual(i === 0 ? low : ticks[i - 1] + 1e-12)
            expect(tick).toBeLessThanOrEqual(low + span)
          })
        },
      ),
    )
  })

  it('are none for an empty or infinite range', () => {
    expect([logTicks(1, 1), logTicks(2, 1), logTicks(NaN, 1), logTicks(0, Infinity)]).toEqual([
      [],
      [],
      [],
      [],
    ])
  })
})

describe('a logarithmic axis', () => {
  let chart: echarts.ECharts
  afterEach(() => chart.dispose())

  const labels = () =>
    [...chart.renderToSVGString().matchAll(/<text[^>]*text-anchor="middle"[^>]*>([\d.\u202f]+)</g)]
      .map(([, text]) => Number(text.replace(/\u202f/g, '')))
      .filter((value) => value > 0)

  it('is labelled in the user’s units, and finer where it is zoomed', () => {
    const picture = pictureFor()
    picture.x = { ...picture.x, min: 0, max: 2, log: true }
    chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 800, height: 600 })
    chart.setOption(pictureOption({ picture }))
    expect(chart.renderToSVGString()).toContain('length (mm), log scale')
    expect(labels()).toEqual([1, 2, 5, 10, 20, 50, 100])
    chart.dispatchAction({ type: 'dataZoom', dataZoomIndex: 0, start: 50, end: 60 })
    expect(labels()).toEqual([10, 11, 12, 13, 14, 15])
    chart.dispatchAction({ type: 'dataZoom', dataZoomIndex: 0, start: 0, end: 100 })
    expect(labels()).toEqual([1, 2, 5, 10, 20, 50, 100])
  })
})
