import fc from '../../support/property'
import { describe, expect, it } from 'vitest'
import { axisLimits } from '../../../src/charts/parallel/axesSeries'
import { parallelDescription } from '../../../src/charts/parallel/description'
import { familyPlaces } from '../../../src/charts/parallel/familySeries'
import type { ParallelInput } from '../../../src/charts/parallel/input'
import { linesOf } from '../../../src/charts/parallel/lineSeries'
import { parallelOption } from '../../../src/charts/parallel/parallel'
import { axisPlaces, placeRange, withLimits } from '../../../src/charts/parallel/places'
import { roundedEnd } from '../../../src/charts/parallel/roundedEnd'
import { parallelSubtitle } from '../../../src/charts/parallel/subtitle'
import { valueLines, mostParallelLines } from '../../../src/charts/parallel/tableLines'
import { axisTicks, roundTicks } from '../../../src/charts/parallel/ticks'
import { chartSvg } from '../../../src/charts/svg'
import { wellFormedText } from '../wellFormed'
import { axis, inputOf, rowsOf, viewOf } from './inputs'

const svgOf = (input: ParallelInput) => chartSvg(parallelOption(input, true), 'a', 'b')
const textsOf = (input: ParallelInput) => wellFormedText(svgOf(input))
const limits = [{ column: 'width', lower: 7.5, upper: 12.5 }, { column: 'torque', lower: 1, upper: null }] // prettier-ignore

describe('axisPlaces', () => {
  it('has an axis from its smallest to its largest value, a logarithmic one by powers', () => {
    expect([8, 9, 12].map(axisPlaces(axis(), 'range').place)).toEqual([0, 0.25, 1])
    const [, mass] = viewOf().axes
    expect([1, 10, 100].map(axisPlaces(mass, 'range').place)).toEqual([0, 0.5, 1])
  })

  it('has places in standard deviations from the mean', () => {
    expect([9, 10, 11.5].map(axisPlaces(axis(), 'deviations').place)).toEqual([-2, 0, 3])
    const [, mass] = viewOf().axes
    expect(axisPlaces(mass, 'deviations').place(100)).toBeCloseTo(4, 12)
  })

  it('goes back to the value', () => {
    const of = fc.double({ min: 8, max: 12, noNaN: true })
    fc.assert(
      fc.property(of, fc.constantFrom('range', 'deviations'), fc.boolean(), (value, scale, log) => {
        const places = axisPlaces(axis({ log, mean: 1, sd: 0.1 }), scale)
        expect(places.value(places.place(value))).toBeCloseTo(value, 9)
      }),
    )
  })

  it('has equal values in the middle, and deviations nobody knows as a range', () => {
    expect(axisPlaces(axis({ min: 3, max: 3 }), 'range').place(3)).toBe(0.5)
    expect(axisPlaces(axis({ sd: null }), 'deviations').place(9)).toBe(0.25)
  })
})

describe('roundedEnd', () => {
  it('has as many digits as a thousandth of the axis, also far from 0', () => {
    expect(roundedEnd(axis(), 9.123456)).toBe(9.123)
    expect(roundedEnd(axis({ min: 1e8, max: 1e8 + 5000 }), 1e8 + 123.456)).toBe(1e8 + 123)
    expect(roundedEnd(axis({ min: 0, max: 2e6 }), 123_456)).toBe(123_000)
    expect(roundedEnd(axis({ log: true }), 0.012345678)).toBe(0.01235)
  })
})

describe('linesOf', () => {
  it('breaks a line where a row lacks a cell; what stands alone stays', () => {
    const lines = linesOf(viewOf(), viewOf().others, 'range')
    expect(lines).toEqual([
      { row: 0, points: [[0, 0.25], [1, 0.5], [2, 0.25]] },
      { row: 1, points: [[0, 0.75]] },
      { row: 1, points: [[2, 0.75]] },
    ]) // prettier-ignore
  })

  it('puts a row beyond 8 standard deviations at the edge, and that is said', () => {
    const view = viewOf({ axes: [axis({ max: 100 })], columns: 1, others: rowsOf(0, [[100], [10]]), flagged: rowsOf(5, []) }) // prettier-ignore
    expect(linesOf(view, view.others, 'deviations').map(({ points }) => points[0][1])).toEqual([8, 0]) // prettier-ignore
    expect(parallelSubtitle({ view, scale: 'deviations' }).join()).toContain('1 drawn rows reach further than 8') // prettier-ignore
    expect(placeRange(view, 'deviations')).toEqual([-4, 8])
  })
})

describe('parallelOption', () => {
  it('names axes with their units, and has ticks in the units of the user', () => {
    const texts = textsOf(inputOf())
    for (const text of ['width [mm]', 'mass, log scale', 'torque', '8', '12', '100'])
      expect(texts).toContain(text)
    expect(textsOf(inputOf({ scale: 'deviations' }))).toContain('Standard deviations from the mean')
  })

  it('draws every row once, flagged ones in their own series, the selected one on top', () => {
    const input = inputOf({ selected: rowsOf(0, [[9, 10, 1]]) })
    const series = parallelOption(input, true).series as { id: string; data: unknown[]; z: number }[] // prettier-ignore
    const of = (id: string) => series.find((one) => one.id === id)!
    expect(of('rows-0').data).toHaveLength(3)
    expect(of('flagged').data).toHaveLength(1)
    expect(of('selected').data).toHaveLength(1)
    expect(Math.max(...series.map(({ z }) => z))).toBe(of('selected').z)
    expect(svgOf(input)).not.toMatch(/NaN|Infinity|undefined/)
  })

  it('has tolerance limits on their axes, which go to near ones', () => {
    const input = inputOf({ limits, view: withLimits(viewOf(), limits) })
    const [width, mass, torque] = input.view.axes as { extent?: number[] }[]
    expect(width.extent![0]).toBeLessThan(7.5)
    expect(width.extent![1]).toBeGreaterThan(12.5)
    expect([mass.extent, torque.extent]).toEqual([undefined, [0, 4]])
    expect(axisLimits(input).map(({ axis: at, text }) => [at, text])).toEqual([[0, 'LSL 7.5'], [0, 'USL 12.5'], [2, 'LSL 1']]) // prettier-ignore
    expect(axisLimits(input)[2].place).toBe(0.25)
    expect(textsOf(input)).toContain('USL 12.5')
  })

  it('leaves out a limit that is far from every value', () => {
    const far = [{ column: 'width', lower: null, upper: 500 }]
    expect(axisLimits(inputOf({ limits: far, view: withLimits(viewOf(), far) }))).toEqual([])
  })

  it('has family means, with a standard deviation to both sides', () => {
    const view = viewOf()
    const places = familyPlaces(view, view.families[0], 'range')
    expect(places[0]).toEqual({ mean: 0.5, low: 0.375, high: 0.625 })
    // Of the logarithm: ten times the fourth root of ten to both sides.
    expect(places[1]).toEqual({ mean: 0.5, low: 0.375, high: 0.625 })
    const ids = (bands: boolean) => (parallelOption(inputOf({ bands })).series as { id: string }[]).map(({ id }) => id) // prettier-ignore
    expect(ids(true)).toContain('band-0')
    expect(ids(false)).not.toContain('band-0')
  })

  it('says what is drawn and what is not', () => {
    const view = viewOf({ columns: 64, othersTotal: 900, flaggedTotal: 77 })
    const said = textsOf(inputOf({ view })).join('\n')
    for (const text of [
      '3 of 64 columns',
      '2 of 900 rows',
      '1 most anomalous of 77',
      '1 drawn rows lack a cell',
    ])
      // prettier-ignore
      expect(said).toContain(text)
    expect(parallelDescription(inputOf({ view }))).toContain('width 8 … 12')
  })
})

describe('ticks', () => {
  it('are round, in order, and within the axis', () => {
    expect(roundTicks(8, 12)).toEqual([8, 9, 10, 11, 12])
    expect(roundTicks(0.1, 0.3)).toEqual([0.1, 0.15, 0.2, 0.25, 0.3])
    expect(roundTicks(3, 3)).toEqual([3])
    const two = fc.tuple(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: 1e-3, max: 1e6, noNaN: true })) // prettier-ignore
    fc.assert(
      fc.property(two, ([low, length]) => {
        const ticks = roundTicks(low, low + length)
        expect(ticks.length).toBeGreaterThanOrEqual(2)
        expect(ticks.length).toBeLessThanOrEqual(8)
        expect(ticks[0]).toBeGreaterThanOrEqual(low)
        expect(ticks.at(-1)).toBeLessThanOrEqual(low + length)
      }),
    )
  })

  it('tell the values at whole standard deviations', () => {
    const ticks = axisTicks(axis(), 'deviations', [-3, 3])
    expect(ticks.map(({ place, text }) => [place, text])).toEqual([[-3, '8.5'], [-2, '9'], [-1, '9.5'], [0, '10'], [1, '10.5'], [2, '11'], [3, '11.5']]) // prettier-ignore
  })
})

it('the table has the values of the rows, an empty cell for none, and is bounded', () => {
  expect(valueLines(viewOf().others, 3)[1]).toEqual({ row: 1, cells: ['3', '11', '', '3'] })
  const many = rowsOf(0, Array.from({ length: 900 }, () => [1, 2, 3])) // prettier-ignore
  expect(valueLines(many, 3)).toHaveLength(mostParallelLines)
})
