import fc from '../../support/property'
import { describe, expect, it } from 'vitest'
import { normalBetween, normalCdf } from '../../../src/core/grid/normal'

/** Φ, computed with 40 digits. */
const known: [x: number, value: number][] = [
  [-37, 5.7255712225245768e-300],
  [-20, 2.7536241186062337e-89],
  [-10, 7.619853024160526e-24],
  [-8, 6.220960574271784e-16],
  [-6, 9.865876450376981e-10],
  [-5, 2.866515718791939e-7],
  [-4.5, 3.39767312473006e-6],
  [-4, 3.1671241833119921e-5],
  [-3, 0.001349898031630095],
  [-2.501, 0.006192158920326856],
  [-2.499, 0.0062272155519885164],
  [-2, 0.0227501319481792072],
  [-1, 0.15865525393145705],
  [-0.5, 0.308537538725986896],
  [-0.1, 0.460172162722971016],
  [0, 0.5],
  [0.3, 0.617911422188952633],
  [1, 0.841344746068542949],
  [2, 0.977249868051820793],
  [3, 0.998650101968369905],
  [8, 0.999999999999999378],
]

describe('normalCdf', () => {
  it.each(known)('at %d is %d, with 13 digits in the lower tail too', (x, value) => {
    expect(Math.abs(normalCdf(x) - value)).toBeLessThanOrEqual(1e-13 * value)
  })

  it('ends at 0 and 1', () => {
    expect(normalCdf(-Infinity)).toBe(0)
    expect(normalCdf(Infinity)).toBe(1)
    expect(normalCdf(-40)).toBeLessThan(1e-300)
  })

  it('is symmetric and never falls', () => {
    const numbers = fc.double({ min: -9, max: 9, noNaN: true })
    fc.assert(
      fc.property(numbers, fc.double({ min: 0, max: 0.01, noNaN: true }), (x, step) => {
        expect(normalCdf(x) + normalCdf(-x)).toBeCloseTo(1, 14)
        expect(normalCdf(x + step) - normalCdf(x)).toBeGreaterThanOrEqual(-1e-15)
      }),
    )
  })
})

describe('normalBetween', () => {
  it('loses no digits in the upper tail', () => {
    for (const [x, value] of known.filter(([at]) => at < -3)) {
      expect(normalBetween(-x, Infinity) / value).toBeCloseTo(1, 13)
      expect(normalBetween(-Infinity, x) / value).toBeCloseTo(1, 13)
    }
    expect(normalBetween(8, 9) / normalBetween(-9, -8)).toBeCloseTo(1, 13)
  })

  it('adds up over neighbouring stretches', () => {
    const numbers = fc.double({ min: -7, max: 7, noNaN: true })
    fc.assert(
      fc.property(numbers, numbers, numbers, (...places) => {
        const [a, b, c] = places.sort((p, q) => p - q)
        expect(normalBetween(a, b) + normalBetween(b, c)).toBeCloseTo(normalBetween(a, c), 14)
      }),
    )
  })
})
