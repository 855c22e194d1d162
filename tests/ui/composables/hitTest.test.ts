import fc from '../../support/property'
import { describe, expect, it } from 'vitest'
import { rowAt } from '../../../src/renderer/composables/hitTest'
import type { Projection } from '../../../src/renderer/composables/projection'
import { atPercentile } from '../../support/atPercentile'

const points = {
  row: Int32Array.of(10, 11, 12),
  x: Float64Array.of(1e8, 1e8 + 1, 1e8 + 2),
  y: Float64Array.of(0, 5, 10),
  component: Int32Array.of(0, 1, 2),
  total: 3,
}
/** 100 pixels for a unit of x, 20 for one of y, y upwards. */
const projection: Projection = {
  x: { offset: -1e10, scale: 100 },
  y: { offset: 300, scale: -20 },
}
const none = { rows: new Int32Array(0), x: new Float64Array(0), y: new Float64Array(0) }
const noFlags = {
  ...none,
  component: new Int32Array(0),
  modelId: 1,
  by: atPercentile(0),
  basis: 'percentile' as const,
}
const flags = {
  ...noFlags,
  threshold: 0,
  count: 0,
  weight: 0,
  ties: 0,
  ofFamilies: 0,
  notJudged: 0,
}

describe('rowAt', () => {
  it('finds the row whose drawn place is nearest, also far from zero', () => {
    expect(rowAt({ x: 103, y: 197 }, projection, { points, flags }, 12)).toEqual({
      row: 11,
      x: 1e8 + 1,
      y: 5,
      component: 1,
    })
  })

  it('finds nothing outside the radius, nor in a layer that is not drawn', () => {
    expect(rowAt({ x: 150, y: 150 }, projection, { points, flags }, 12)).toBeNull()
    expect(rowAt({ x: 100, y: 200 }, projection, { flags }, 12)).toBeNull()
    expect(rowAt({ x: 100, y: 200 }, projection, {}, 12)).toBeNull()
  })

  it('finds a flagged row that the sample of points does not hold', () => {
    const flagged = {
      ...flags,
      rows: Int32Array.of(77),
      x: Float64Array.of(1e8 + 1.5),
      y: Float64Array.of(5),
      component: Int32Array.of(2),
    }
    const hit = rowAt({ x: 150, y: 200 }, projection, { points, flags: flagged }, 12)
    expect(hit).toMatchObject({ row: 77, component: 2 })
  })

  it('agrees with a search over all distances at any zoom', () => {
    const places = fc.array(fc.tuple(fc.double({ min: -9, max: 9, noNaN: true }), fc.double({ min: -9, max: 9, noNaN: true })), { minLength: 1, maxLength: 40 }) // prettier-ignore
    const zoom = fc.double({ min: 0.1, max: 1000, noNaN: true })
    fc.assert(
      fc.property(places, zoom, (at, scale) => {
        const all = {
          row: Int32Array.from(at, (_, i) => i),
          x: Float64Array.from(at, ([x]) => x),
          y: Float64Array.from(at, ([, y]) => y),
          component: new Int32Array(at.length),
          total: at.length,
        }
        const view = { x: { offset: 50, scale }, y: { offset: 50, scale: -scale } }
        const distances = at.map(([x, y]) => Math.hypot(x * scale, y * scale))
        const hit = rowAt({ x: 50, y: 50 }, view, { points: all }, 12)
        const least = Math.min(...distances)
        if (least > 12.000001) expect(hit).toBeNull()
        if (least < 11.999999) expect(distances[hit!.row]).toBeCloseTo(least, 6)
      }),
    )
  })
})
