import { describe, expect, it } from 'vitest'
import type { ScaledMixture } from '../../../src/core/gmm/scaledMixture'
import { assign, logDensity } from '../../../src/core/gmm/density'
import { axisValue, isLog, userDensityTerm } from '../../../src/core/grid/pictureModel'
import { buildPicture } from '../../../src/core/grid/picture'
import { places } from '../../../src/core/grid/places'
import { planarComponents, planarLogDensity } from '../../../src/core/grid/planarComponents'
import { tilted } from '../../../src/core/grid/tilted'
import { matrix } from '../support'
import { evenLines, mixtureOf, twoFamilies } from './mixtures'

/** The first column was fitted in logarithms: ln x = 2 + 0.5 z. */
const model: ScaledMixture = {
  mixture: twoFamilies,
  center: Float64Array.of(2, 10),
  scale: Float64Array.of(0.5, 4),
  log: [true, false],
}
const rows = Array.from({ length: 60 }, (_, i) => [3 * Math.sin(i), 2 * Math.cos(2 * i)])
const data = matrix(rows)

const pictureOf = (of: ScaledMixture, x: number, y: number) =>
  buildPicture({
    model: of,
    data,
    rows: Int32Array.from(rows.keys()),
    assignment: assign(data, of.mixture),
    x,
    y,
    names: ['a', 'b'],
    columns: [0, 1],
  })

/** Log density in the user's units, from its definition: that of (ln x, y) less ln x. */
function userLogDensity(x: number, y: number): number {
  const z = [(Math.log(x) - 2) / 0.5, (y - 10) / 4]
  return logDensity(matrix([z]), twoFamilies)[0] - Math.log(0.5 * 4) - Math.log(x)
}

describe('a picture with a log column', () => {
  it('has the logarithm to base 10 of the user’s value on a log axis', () => {
    expect(axisValue(model, 0, 1.5)).toBeCloseTo(Math.log10(Math.exp(2 + 0.5 * 1.5)), 14)
    expect(axisValue(model, 1, 1.5)).toBe(16)
    expect([isLog(model, 0), isLog(model, 1)]).toEqual([true, false])
    const { x, y, points, centroids } = pictureOf(model, 0, 1)
    expect([x.log, y.log]).toEqual([true, false])
    expect(points.x[7]).toBeCloseTo(Math.log10(Math.exp(2 + 0.5 * rows[7][0])), 13)
    expect(points.y[7]).toBeCloseTo(10 + 4 * rows[7][1], 13)
    expect(centroids[1].x).toBeCloseTo((2 + 0.5 * 3) / Math.LN10, 13)
    points.x.forEach((value) => expect(value > x.min && value < x.max).toBe(true))
  })

  it('has ellipses at the Mahalanobis radius of their coverage, in the logarithm', () => {
    const { ellipses } = pictureOf(model, 0, 1)
    const [first] = ellipses
    const inverse = { xx: 1.5 / 1.14, xy: -0.6 / 1.14, yy: 1 / 1.14 }
    for (const { x, y } of first.line) {
      const [u, v] = [(x * Math.LN10 - 2) / 0.5, (y - 10) / 4]
      const squared = inverse.xx * u * u + 2 * inverse.xy * u * v + inverse.yy * v * v
      expect(Math.sqrt(squared)).toBeCloseTo(2.447747, 5)
    }
  })

  it('has contours of equal density in the user’s units', () => {
    for (const [x, y] of [
      [0, 1],
      [1, 0],
    ]) {
      const { contours } = pictureOf(model, x, y)
      expect(contours.length).toBeGreaterThan(5)
      for (const { rings, logDensity: level } of contours) {
        for (const point of rings.flat()) {
          const [a, b] = x === 0 ? [point.x, point.y] : [point.y, point.x]
          expect(Math.abs(userLogDensity(10 ** a, b) - level)).toBeLessThan(1e-2)
        }
      }
    }
  })

  it('has the largest user density as the depth’s zero', () => {
    const { contours } = pictureOf(model, 0, 1)
    let highest = -Infinity
    for (const u of evenLines(0.2, 2.5, 800)) {
      for (const y of evenLines(0, 22, 200)) highest = Math.max(highest, userLogDensity(10 ** u, y))
    }
    const [{ depth, logDensity: level }] = contours
    expect(level + depth).toBeCloseTo(highest, 3)
  })

  it('shows a lognormal column with its analytic density', () => {
    const lognormal: ScaledMixture = {
      mixture: mixtureOf('full', [1], [[0.4]], [[[2]]]),
      center: Float64Array.of(1),
      scale: Float64Array.of(0.3),
      log: [true],
    }
    const [mean, sd] = [1 + 0.3 * 0.4, 0.3 * Math.sqrt(2)]
    const analytic = (x: number) =>
      -0.5 * ((Math.log(x) - mean) / sd) ** 2 - Math.log(x * sd * Math.sqrt(2 * Math.PI))
    const zs = matrix([[-2], [0], [0.4], [1.7]])
    const some = places(lognormal, zs, 0, 0)
    some.x.forEach((u, i) => expect(some.y[i]).toBeCloseTo(analytic(10 ** u), 12))

    const many = matrix(Array.from(evenLines(-7, 8, 41), (z) => [z]))
    const { curve, x, y } = buildPicture({
      model: lognormal,
      data: many,
      rows: Int32Array.from({ length: 41 }, (_, i) => i),
      assignment: new Int32Array(41),
      x: 0,
      y: 0,
      names: ['a'],
      columns: [0],
    })
    expect([x.log, y.log]).toEqual([true, false])
    curve!.forEach((place) => expect(place.y).toBeCloseTo(analytic(10 ** place.x), 9))
    // Its integral over the user's values.
    const area = curve!.slice(1).reduce((sum, to, i) => {
      const from = curve![i]
      return sum + ((10 ** to.x - 10 ** from.x) * (Math.exp(to.y) + Math.exp(from.y))) / 2
    }, 0)
    expect(area).toBeCloseTo(1, 3)
  })

  it('is bit for bit that of a model without log columns where no column is one', () => {
    const { log: _, ...plain } = model
    for (const y of [0, 1]) {
      expect(pictureOf({ ...plain, log: [false, false] }, 0, y)).toEqual(pictureOf(plain, 0, y))
    }
  })
})

describe('userDensityTerm', () => {
  it('with tilted components gives a density that integrates to 1 over the user’s units', () => {
    const [termX, termY] = [userDensityTerm(model, 0), userDensityTerm(model, 1)]
    const drawn = tilted(planarComponents(twoFamilies), termX.slope, termY.slope)
    const constant = termX.constant + termY.constant
    const [xs, ys] = [evenLines(0.2, 120, 1500), evenLines(-12, 34, 300)]
    let integral = 0
    for (const x of xs) {
      for (const y of ys) {
        const height = planarLogDensity(drawn, (Math.log(x) - 2) / 0.5, (y - 10) / 4) + constant
        integral += Math.exp(height) * (xs[1] - xs[0]) * (ys[1] - ys[0])
      }
    }
    expect(integral).toBeCloseTo(1, 3)
  })

  it('gives every place the density of the definition', () => {
    const [termX, termY] = [userDensityTerm(model, 0), userDensityTerm(model, 1)]
    rows.forEach(([u, v]) => {
      const fitted = logDensity(matrix([[u, v]]), twoFamilies)[0]
      const expected = userLogDensity(Math.exp(2 + 0.5 * u), 10 + 4 * v)
      const own = fitted + termX.constant - termX.slope * u + termY.constant - termY.slope * v
      expect(own).toBeCloseTo(expected, 12)
    })
  })
})
