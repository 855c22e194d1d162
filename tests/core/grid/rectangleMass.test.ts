import fc from '../../support/property'
import { describe, expect, it } from 'vitest'
import type { Mixture } from '../../../src/core/gmm/types'
import { normalBetween, normalCdf } from '../../../src/core/grid/normal'
import { planarComponents, planarLogDensity } from '../../../src/core/grid/planarComponents'
import { intervalMass, rectangleMass } from '../../../src/core/grid/rectangleMass'
import { lineLogDensity } from '../../../src/core/grid/oneColumn'
import { evenLines, mixtureOf, twoFamilies } from './mixtures'

const all: [number, number] = [-Infinity, Infinity]
const below = (x: number): [number, number] => [-Infinity, x]

/** Two standard normal columns with correlation r. */
const correlated = (r: number) =>
  mixtureOf(
    'full',
    [1],
    [[0, 0]],
    [
      [
        [1, r],
        [r, 1],
      ],
    ],
  )

/** Simpson's rule. */
function integrate(values: ArrayLike<number>, step: number): number {
  const last = values.length - 1
  return Array.from(
    values,
    (v, i) => (v * step * (i === 0 || i === last ? 1 : 2 + 2 * (i % 2))) / 3,
  ).reduce((a, b) => a + b)
}

function integrated(mixture: Mixture, [x0, x1]: number[], [y0, y1]: number[]): number {
  const components = planarComponents(mixture)
  const [xs, ys] = [evenLines(x0, x1, 401), evenLines(y0, y1, 401)]
  const columns = Array.from(xs, (x) =>
    integrate(
      ys.map((y) => Math.exp(planarLogDensity(components, x, y))),
      ys[1] - ys[0],
    ),
  )
  return integrate(columns, xs[1] - xs[0])
}

describe('rectangleMass', () => {
  it.each([-0.999999, -0.9, -0.5, 0, 0.3, 0.8, 0.99, 0.9999999])(
    'of a quadrant is ¼ + asin(r) / 2π at correlation %d',
    (r) => {
      // Sheppard 1899.
      const expected = 0.25 + Math.asin(r) / (2 * Math.PI)
      expect(Math.abs(rectangleMass(correlated(r), below(0), below(0)) - expected)).toBeLessThan(
        1e-10,
      )
    },
  )

  // P(X < h, Y < k), computed with 25 digits.
  it.each([
    [1, -0.5, 0.3, 0.283138420244480953],
    [0.5, 1.2, -0.7, 0.577918150871023546],
    [2, 2, 0.95, 0.970524219807908117],
    [-1, 0.4, -0.99, 1.04884936954580693e-7],
    [0.3, 0.2, 0.9999, 0.57925970943910245],
    [-2.5, -3, 0.5, 0.000220763294260857335],
    [0.25, 0.25, 0.99999999, 0.598684510270527661],
  ])('below %d and %d at correlation %d is %d', (h, k, r, expected) => {
    expect(Math.abs(rectangleMass(correlated(r), below(h), below(k)) - expected)).toBeLessThan(
      1e-10,
    )
    expect(Math.abs(rectangleMass(correlated(r), below(k), below(h)) - expected)).toBeLessThan(
      1e-10,
    )
  })

  it('is the product of both columns’ probabilities where they do not correlate', () => {
    const mixture = mixtureOf('diag', [1], [[2, -1]], [[4, 0.25]])
    const expected = normalBetween(-1, 0.5) * normalBetween(1, 4)
    expect(Math.abs(rectangleMass(mixture, [0, 3], [-0.5, 1]) - expected)).toBeLessThan(1e-12)
  })

  it.each([
    [
      [-1, 2],
      [-0.5, 1.5],
    ],
    [
      [2.5, 4],
      [0, 1.2],
    ],
    [
      [-6, 6],
      [1, 1.5],
    ],
  ])('agrees with the integral of the density over %j × %j', (x, y) => {
    const mass = rectangleMass(twoFamilies, x as [number, number], y as [number, number])
    expect(Math.abs(mass - integrated(twoFamilies, x, y))).toBeLessThan(1e-9)
  })

  it('is 1 for the whole plane, and that of one column for a strip', () => {
    expect(rectangleMass(twoFamilies, all, all)).toBeCloseTo(1, 11)
    const strip = 0.7 * normalCdf(1) + 0.3 * normalCdf((1 - 3) / Math.sqrt(0.4))
    expect(Math.abs(rectangleMass(twoFamilies, below(1), all) - strip)).toBeLessThan(1e-10)
  })

  it('adds up over the parts of a rectangle, at any correlation', () => {
    const places = fc.double({ min: -4, max: 4, noNaN: true })
    const correlation = fc.double({ min: -0.99999, max: 0.99999, noNaN: true })
    fc.assert(
      fc.property(correlation, places, places, places, places, places, (r, a, b, cut, e, f) => {
        const [left, middle, right] = [a, b, cut].sort((p, q) => p - q)
        const y: [number, number] = [Math.min(e, f), Math.max(e, f)]
        const mixture = correlated(r)
        const parts =
          rectangleMass(mixture, [left, middle], y) + rectangleMass(mixture, [middle, right], y)
        const whole = rectangleMass(mixture, [left, right], y)
        expect(Math.abs(parts - whole)).toBeLessThan(1e-10)
        expect(whole).toBeGreaterThanOrEqual(0)
        expect(whole).toBeLessThanOrEqual(1 + 1e-10)
      }),
    )
  })

  it('is a number where places at which its integral is cut coincide', () => {
    expect(rectangleMass(correlated(0.4), [-4, 0], [0, 0])).toBe(0)
    expect(rectangleMass(correlated(0.5), [-9, 9], [1, 1 + 1e-16])).toBe(0)
  })

  it('is 0 for a rectangle without area or far from every family', () => {
    expect(rectangleMass(twoFamilies, [1, 1], [0, 2])).toBe(0)
    expect(rectangleMass(twoFamilies, [500, 600], [0, 2])).toBe(0)
  })
})

describe('intervalMass', () => {
  const line = mixtureOf('diag', [0.6, 0.4], [[-1], [2]], [[0.25], [4]])

  it('agrees with the integral of the density', () => {
    const xs = evenLines(-1.7, 3.1, 2001)
    const area = integrate(lineLogDensity(line, xs).map(Math.exp), xs[1] - xs[0])
    expect(Math.abs(intervalMass(line, [-1.7, 3.1]) - area)).toBeLessThan(1e-10)
  })

  it('takes the variance that the covariance type has for every component', () => {
    const tied = mixtureOf('tied', [0.6, 0.4], [[-1], [2]], [[4]])
    const expected = 0.6 * normalBetween(0.5, 1) + 0.4 * normalBetween(-1, -0.5)
    expect(intervalMass(tied, [0, 1])).toBeCloseTo(expected, 14)
    expect(intervalMass(line, all)).toBeCloseTo(1, 14)
  })

  it('keeps the digits of a far tail', () => {
    const standard = mixtureOf('spherical', [1], [[0]], [1])
    expect(intervalMass(standard, [20, Infinity]) / 2.7536241186062337e-89).toBeCloseTo(1, 12)
  })
})
