import fc from '../../support/property'
import { describe, expect, it } from 'vitest'
import { applyScaling, columnScaling, scalingSteps } from '../../../src/core/prepare/standardise'
import { runSteps } from '../../../src/core/steps'
import { matrix, repeated, weighted } from '../support'

const column = (...values: number[]) => matrix(values.map((value) => [value]))
const withCode = (code: string) => expect.objectContaining({ code })

describe('columnScaling', () => {
  it('takes the value nearest to the mean as centre and the standard deviation as scale', () => {
    const { center, scale } = columnScaling(column(1, 2, 3, 10), true, ['x'])
    expect(center[0]).toBe(3)
    expect(scale[0]).toBeCloseTo(Math.sqrt(12.5), 14)
  })

  it('leaves the scale at 1 without standardising', () => {
    expect(columnScaling(column(1, 2, 3), false, ['x']).scale[0]).toBe(1)
  })

  it('gives variance 1 in every column', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 50 })
    fc.assert(
      fc.property(values, fc.constantFrom(1e-145, 1e-3, 1, 1e145), (list, unit) => {
        fc.pre(new Set(list).size > 1)
        const data = column(...list.map((value) => value * unit))
        const scaled = applyScaling(data, columnScaling(data, true, ['x'])).values
        const mean = scaled.reduce((sum, value) => sum + value, 0) / list.length
        const variance = scaled.reduce((sum, value) => sum + (value - mean) ** 2, 0) / list.length
        expect(variance).toBeCloseTo(1, 10)
      }),
    )
  })

  it('gives bit for bit the same fitted values when measured values are shifted by 1e8', () => {
    // Multiples of 2⁻¹⁰ keep every digit at 1e8.
    const values = fc.array(fc.integer({ min: -4096, max: 4096 }), { minLength: 2, maxLength: 50 })
    fc.assert(
      fc.property(values, (list) => {
        fc.pre(new Set(list).size > 1)
        const data = column(...list.map((value) => value / 1024))
        const shifted = column(...list.map((value) => value / 1024 + 1e8))
        expect(applyScaling(shifted, columnScaling(shifted, true, ['x'])).values).toEqual(
          applyScaling(data, columnScaling(data, true, ['x'])).values,
        )
      }),
    )
  })

  it.each([true, false])('names a constant column (standardise %s)', (standardise) => {
    const data = matrix([
      [1, 0.1],
      [2, 0.1],
      [3, 0.1],
    ])
    const act = () => columnScaling(data, standardise, ['length', 'width'])
    expect(act).toThrowError(withCode('ConstantColumn'))
    expect(act).toThrowError(/“width”.*0\.1/)
  })

  it('refuses fewer than two rows, and says how many there are', () => {
    expect(() => columnScaling(column(1), true, ['x'])).toThrowError(/[Oo]nly one row/)
    const none = { values: new Float64Array(0), rows: 0, columns: 1 }
    expect(() => columnScaling(none, true, ['x'])).toThrowError(withCode('TooFewRows'))
  })

  it.each([NaN, Infinity, -Infinity])('refuses %s, naming row and column', (value) => {
    const act = () => columnScaling(column(1, value, 3), true, ['x'])
    expect(act).toThrowError(withCode('NotFinite'))
    expect(act).toThrowError(/Row 2 .* column 1/)
  })

  it.each([
    [-1.7e308, 1.7e308, 'far apart'],
    [0, 1e300, 'far apart'],
    [0, 1e-300, 'close together'],
    [0, 5e-324, 'close together'],
  ])('refuses values whose variance is no double: %s and %s', (a, b, why) => {
    for (const standardise of [true, false]) {
      const act = () => columnScaling(column(a, b), standardise, ['x'])
      expect(act).toThrowError(withCode('NotFinite'))
      expect(act).toThrowError(new RegExp(`“x”.*${why}`))
    }
  })

  it('counts rows by frequency as if they were repeated', () => {
    const rows = fc.array(
      fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 6 })),
      { minLength: 2, maxLength: 30 },
    )
    fc.assert(
      fc.property(rows, (pairs) => {
        fc.pre(new Set(pairs.map(([value]) => value)).size > 1)
        const values = column(...pairs.map(([value]) => value / 8))
        const counted = weighted(
          values,
          pairs.map(([, times]) => times),
        )
        const one = columnScaling(counted, true, ['x'])
        const other = columnScaling(repeated(counted), true, ['x'])
        // Values at the same distance on either side of the mean may change places.
        const mean = repeated(counted).values.reduce((sum, v, _, { length }) => sum + v / length, 0)
        const distance = Math.abs(other.center[0] - mean)
        expect(Math.abs(one.center[0] - mean)).toBeCloseTo(distance, 9)
        expect(one.scale[0] / other.scale[0]).toBeCloseTo(1, 12)
      }),
    )
  })

  it('gives bit for bit the same with frequencies of 1 as without any', () => {
    const data = column(0.1, 0.7, 3.3, 12.9, 5.01)
    expect(columnScaling(weighted(data, [1, 1, 1, 1, 1]), true, ['x'])).toEqual(
      columnScaling(data, true, ['x']),
    )
  })

  it('refuses frequencies that sum to less than two rows, as shares do', () => {
    const act = () => columnScaling(weighted(column(1, 2, 3), [0.2, 0.5, 0.3]), true, ['x'])
    expect(act).toThrowError(withCode('TooFewRows'))
    expect(act).toThrowError(/sum to 1;.*not its share/)
  })
})

describe('one scale for all columns', () => {
  const data = { values: Float64Array.of(1, 10, 5, 3, 30, 5), rows: 2, columns: 3 }
  const names = ['a', 'b', 'c']

  it('is the root of their mean variance; constant columns stay where they are allowed', () => {
    const how = { standardise: true, commonScale: true, constantColumns: true }
    const { scale } = runSteps(scalingSteps(data, names, how))
    for (const one of scale) expect(one).toBeCloseTo(Math.sqrt((1 + 100 + 0) / 3), 12)
    expect(() => runSteps(scalingSteps(data, names, { ...how, constantColumns: false }))).toThrow(
      /“c” has the same value/,
    )
  })

  it('is none without standardising', () => {
    const how = { standardise: false, commonScale: true, constantColumns: true }
    expect([...runSteps(scalingSteps(data, names, how)).scale]).toEqual([1, 1, 1])
  })
})
