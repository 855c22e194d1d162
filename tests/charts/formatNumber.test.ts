import fc from '../support/property'
import { describe, expect, it } from 'vitest'
import { formatFixed, formatNumber, formatShare } from '../../src/charts/formatNumber'

describe('formatNumber', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [0.1 + 0.2, '0.3'],
    [-2.5, '−2.5'],
    [9999, '9999'],
    [10000, '10\u202f000'],
    [100000000.25, '100\u202f000\u202f000.25'],
    [0.00012, '0.00012'],
    [1.5e-7, '1.5 × 10⁻⁷'],
    [-2e20, '−2 × 10²⁰'],
    [NaN, ''],
    [Infinity, ''],
  ])('writes %d as %s', (value, text) => {
    expect(formatNumber(value)).toBe(text)
  })

  it('keeps no more digits than asked for', () => {
    expect(formatNumber(1624.0678, 5)).toBe('1624.1')
    expect(formatNumber(999.96, 4)).toBe('1000')
  })

  it('keeps neighbouring ticks apart on an offset of 1e8', () => {
    expect(formatNumber(1e8 + 0.001)).not.toBe(formatNumber(1e8 + 0.002))
  })

  it('can be read back to 15 digits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const plain = formatNumber(value)
          .replace(/\u202f/g, '')
          .replace('−', '-')
          .replace(
            / × 10(.*)$/,
            (_, power: string) =>
              'e' +
              power.replace('⁻', '-').replace(/[^-]/g, (c) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(c))),
          )
        const rounded = Number(value.toPrecision(15))
        expect(Number(plain)).toBe((Number.isFinite(rounded) ? rounded : value) + 0)
      }),
    )
  })
})

describe('formatShare', () => {
  it.each([
    [0.2498, '25 %'],
    [0.004, '0.4 %'],
    [1, '100 %'],
    [0.999, '100 %'],
    [0.95, '95 %'],
  ])('writes %d as %s', (share, text) => {
    expect(formatShare(share)).toBe(text)
  })
})

describe('formatFixed', () => {
  it.each([
    [-5.002, '−5.002'],
    [10.06, '10.060'],
    [-25.69, '−25.690'],
    [0, '0.000'],
    [-0.0001, '0.000'],
    [-1234567.8916, '−1\u202f234\u202f567.892'],
    [1e20, '1 × 10²⁰'],
    [NaN, ''],
  ])('writes %s with three decimals as %s', (value, text) => {
    expect(formatFixed(value, 3)).toBe(text)
  })
})
