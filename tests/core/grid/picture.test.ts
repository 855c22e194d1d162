import { describe, expect, it } from 'vitest'
import { assign, logDensity } from '../../../src/core/gmm/density'
import type { ScaledMixture } from '../../../src/core/gmm/scaledMixture'
import type { Mixture } from '../../../src/core/gmm/types'
import type { Matrix } from '../../../src/core/matrix'
import { buildPicture } from '../../../src/core/grid/picture'
import { places } from '../../../src/core/grid/places'
import type { PictureGeometry } from '../../../src/core/grid/types'
import { logDensityColumn } from '../../../src/core/grid/types'
import { evenLines, mixtureOf, twoFamilies } from './mixtures'

const matrix = (rows: number[][]): Matrix => ({
  values: Float64Array.from(rows.flat()),
  rows: rows.length,
  columns: rows[0].length,
})

/** Rows on a spiral about the origin, out to 4. */
const spiral = Array.from({ length: 200 }, (_, i) => [
  (i / 50) * Math.cos(i),
  (i / 50) * Math.sin(i) + 0.5,
])

const scaled = (mixture: Mixture, center: number[], scale: number[]): ScaledMixture => ({
  mixture,
  center: Float64Array.from(center),
  scale: Float64Array.from(scale),
})

function pictureOf(model: ScaledMixture, rows: number[][], x = 0, y = 1, sampleSize = 50_000) {
  const data = matrix(rows)
  return buildPicture({
    model,
    data,
    rows: Int32Array.from(rows, (_, i) => 2 * i),
    assignment: assign(data, model.mixture),
    x,
    y,
    names: rows[0].map((_, i) => `column ${i}`),
    columns: rows[0].map((_, i) => 10 + i),
    sampleSize,
  })
}

function everyNumber(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (value instanceof Float64Array || value instanceof Int32Array) return Array.from(value)
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(everyNumber)
  return []
}

const expectFinite = (picture: PictureGeometry) =>
  expect(everyNumber(picture).every(Number.isFinite)).toBe(true)

describe('buildPicture', () => {
  it('maps everything to the user’s units', () => {
    const plain = pictureOf(scaled(twoFamilies, [0, 0], [1, 1]), spiral)
    const user = pictureOf(scaled(twoFamilies, [100, -5], [10, 0.01]), spiral)
    expect(user.contours.length).toBe(plain.contours.length)
    user.contours.forEach((contour, level) => {
      expect(contour.depth).toBeCloseTo(plain.contours[level].depth, 12)
      // The density is per unit of x times unit of y.
      expect(contour.logDensity).toBeCloseTo(
        plain.contours[level].logDensity - Math.log(10 * 0.01),
        12,
      )
      const [ring, plainRing] = [contour.rings[0], plain.contours[level].rings[0]]
      ring.forEach(({ x, y }, i) => {
        expect((x - 100) / 10).toBeCloseTo(plainRing[i].x, 9)
        expect((y + 5) / 0.01).toBeCloseTo(plainRing[i].y, 9)
      })
    })
    expect(user.centroids[1]).toMatchObject({ component: 1, weight: 0.3, x: 130 })
    expect(user.centroids[1].y).toBeCloseTo(-4.99, 12)
    expect(user.x).toMatchObject({ column: 10, name: 'column 0' })
    expect(user.y).toMatchObject({ column: 11, name: 'column 1' })
    expect(user.marginal).toBe(false)
  })

  it('keeps its shape on an offset of 1e8', () => {
    const plain = pictureOf(scaled(twoFamilies, [0, 0], [1, 1]), spiral)
    const far = pictureOf(scaled(twoFamilies, [1e8, 1e8], [1, 1]), spiral)
    const [ellipse, plainEllipse] = [far.ellipses[0].line, plain.ellipses[0].line]
    ellipse.forEach(({ x, y }, i) => {
      expect(Math.abs(x - 1e8 - plainEllipse[i].x)).toBeLessThan(3e-8)
      expect(Math.abs(y - 1e8 - plainEllipse[i].y)).toBeLessThan(3e-8)
    })
    expect(far.boundaries.flat().length).toBe(plain.boundaries.flat().length)
    far.contours.forEach((c, i) =>
      expect(c.rings.flat().length).toBe(plain.contours[i].rings.flat().length),
    )
  })

  it('has room for every row on its axes, also one a thousand times further out', () => {
    const picture = pictureOf(scaled(twoFamilies, [0, 0], [1, 1]), [...spiral, [4000, -3000]])
    const { x, y, points, contours, ellipses } = picture
    points.x.forEach((value) => expect(value > x.min && value < x.max).toBe(true))
    points.y.forEach((value) => expect(value > y.min && value < y.max).toBe(true))
    // The families did not get lost in one cell of the grid.
    for (const { rings } of contours) expect(rings.flat().length).toBeGreaterThan(40)
    expect(ellipses).toHaveLength(2)
    expectFinite(picture)
  })

  it('names rows by their place in the file and keeps their component', () => {
    const { points } = pictureOf(scaled(twoFamilies, [0, 0], [1, 1]), spiral)
    expect(points.row[7]).toBe(14)
    expect([points.x[7], points.y[7]]).toEqual(spiral[7])
    expect(points.component).toEqual(assign(matrix(spiral), twoFamilies))
    expect(points.total).toBe(200)
  })

  it('samples points where there are more than asked for, and says how many there are', () => {
    const { points } = pictureOf(scaled(twoFamilies, [0, 0], [1, 1]), spiral, 0, 1, 50)
    expect(points.row).toHaveLength(50)
    expect(points.total).toBe(200)
    const at = points.row[20] / 2
    expect([points.x[20], points.y[20]]).toEqual(spiral[at])
  })

  it('shows the marginal of a wider model, the axes in the order asked for', () => {
    const wide = mixtureOf('diag', [1], [[1, 2, 3]], [[1, 4, 9]])
    const rows = spiral.map(([a, b]) => [a + 1, 2 * b + 2, 3 * a + 3])
    const picture = pictureOf(scaled(wide, [0, 0, 0], [1, 1, 1]), rows, 2, 0)
    expect(picture.marginal).toBe(true)
    expect(picture.centroids).toEqual([{ component: 0, weight: 1, x: 3, y: 1 }])
    const [{ line }] = picture.ellipses
    expect(Math.max(...line.map((p) => p.x)) - 3).toBeCloseTo(3 * 2.4477, 3)
    expect(Math.max(...line.map((p) => p.y)) - 1).toBeCloseTo(2.4477, 2)
    expect(picture.boundaries).toEqual([])
  })

  it('shows one column against its log density', () => {
    const mixture = mixtureOf('full', [0.5, 0.5], [[-2], [2]], [[[1]], [[1]]])
    const rows = Array.from(evenLines(-4, 4, 41), (v) => [v])
    const picture = pictureOf(scaled(mixture, [50], [10]), rows, 0, 0)
    expect(picture.y.column).toBe(logDensityColumn)
    expect(picture.contours).toEqual([])
    expect(picture.ellipses).toEqual([])
    expect(picture.marginal).toBe(false)
    const expected = logDensity(matrix(rows), mixture).map((v) => v - Math.log(10))
    picture.points.y.forEach((value, i) => expect(value).toBeCloseTo(expected[i], 12))
    expect(picture.boundaries).toHaveLength(1)
    picture.boundaries[0].forEach(({ x }) => expect(x).toBeCloseTo(50, 9))
    const { curve = [] } = picture
    const area = curve
      .slice(1)
      .reduce(
        (sum, p, i) => sum + ((p.x - curve[i].x) * (Math.exp(p.y) + Math.exp(curve[i].y))) / 2,
        0,
      )
    // The axis ends 2.5 standard deviations beyond the outer means.
    expect(area).toBeGreaterThan(0.98)
    expect(area).toBeLessThan(1.001)
    expectFinite(picture)
  })

  it('shows one column of a wider model when both axes name it', () => {
    const picture = pictureOf(scaled(twoFamilies, [0, 0], [1, 1]), spiral, 1, 1)
    expect(picture.marginal).toBe(true)
    expect(picture.x.column).toBe(11)
    expectFinite(picture)
  })

  it.each([
    [[[1, 2]]],
    [
      [
        [1, 2],
        [1, 2],
        [1, 2],
      ],
    ],
    [
      [
        [0, 5],
        [3, 5],
      ],
    ],
  ])('survives rows %j', (rows) => {
    for (const y of [0, 1]) {
      const picture = pictureOf(scaled(twoFamilies, [0, 0], [1, 1]), rows, 0, y)
      expectFinite(picture)
      expect(picture.x.max).toBeGreaterThan(picture.x.min)
      expect(picture.y.max).toBeGreaterThan(picture.y.min)
    }
  })

  it('survives a family that collapsed and one of no weight', () => {
    const odd = mixtureOf(
      'spherical',
      [1, 1e-12, 0],
      [
        [0, 0],
        [1, 1],
        [2, 2],
      ],
      [1, 1e-12, 1],
    )
    expectFinite(pictureOf(scaled(odd, [0, 0], [1, 1]), spiral))
  })

  it('draws many families', () => {
    const k = 60
    const means = Array.from({ length: k }, (_, i) => [
      Math.cos(i) * (i % 7),
      Math.sin(i) * (i % 5),
    ])
    const weights = means.map(() => 1 / k)
    const crowd = mixtureOf(
      'spherical',
      weights,
      means,
      means.map((_, i) => 0.02 * (1 + (i % 9))),
    )
    const picture = pictureOf(scaled(crowd, [0, 0], [1, 1]), spiral)
    expect(picture.ellipses).toHaveLength(k)
    expectFinite(picture)
  })

  it.each([
    [-1, 0],
    [0, 2],
    [0.5, 1],
  ])('refuses the axes %d and %d', (x, y) => {
    expect(() => pictureOf(scaled(twoFamilies, [0, 0], [1, 1]), spiral, x, y)).toThrow(
      expect.objectContaining({ code: 'SettingInvalid' }),
    )
  })
})

describe('places', () => {
  it('are those of the picture’s points', () => {
    const model = scaled(twoFamilies, [7, 8], [2, 3])
    for (const y of [0, 1]) {
      const { points } = pictureOf(model, spiral, 0, y)
      const some = places(model, matrix(spiral), 0, y, [5, 3])
      expect(some.x[0]).toBe(points.x[5])
      expect(some.y[1]).toBe(points.y[3])
    }
  })
})
