import { describe, expect, it } from 'vitest'
import { PlaceIndex } from '../../../src/core/grid/placeIndex'
import { createNormal, createRandom } from '../../../src/core/rng'

/** Two families, ties, rows without a place, and one row a million times further out. */
function someRows(n: number) {
  const normal = createNormal(createRandom(7))
  const x = Float64Array.from({ length: n }, (_, i) => (i % 3) * 4 + normal())
  const y = Float64Array.from({ length: n }, (_, i) => (i % 3) - 2 * normal())
  ;[x[5], y[5]] = [1e6, -1e6]
  x[11] = NaN
  ;[x[20], y[20]] = [x[10], y[10]]
  return { x, y }
}

const places = someRows(5000)
const index = new PlaceIndex(places)
const all = Array.from(places.x, (_, i) => i)

describe('PlaceIndex', () => {
  it('finds the row that a look at every row finds', () => {
    const random = createRandom(3)
    const perUnit = { x: 31, y: -57 }
    for (let q = 0; q < 300; q++) {
      const at = { x: -4 + 16 * random.uniform(), y: -6 + 12 * random.uniform() }
      const radius = q % 2 ? 12 : 200
      let best = -1
      let least = radius
      for (const i of all) {
        const away = Math.hypot((places.x[i] - at.x) * perUnit.x, (places.y[i] - at.y) * perUnit.y)
        if (away < least) [best, least] = [i, away]
      }
      expect(index.nearest(at, perUnit, radius)).toBe(best)
    }
  })

  it('finds rows far outside of the others, and the first of two at one place', () => {
    const perUnit = { x: 1, y: 1 }
    expect(index.nearest({ x: 999_995, y: -1e6 }, perUnit, 12)).toBe(5)
    expect(index.nearest({ x: 999_980, y: -1e6 }, perUnit, 12)).toBe(-1)
    expect(index.nearest({ x: places.x[20], y: places.y[20] }, perUnit, 1)).toBe(10)
  })

  it('names the rows in a box, in their order, and none without a place', () => {
    const [from, to] = [{ x: -1, y: -1.5 }, { x: 4.2, y: 1e9 }] // prettier-ignore
    const expected = all.filter(
      (i) => places.x[i] >= from.x && places.x[i] <= to.x && places.y[i] >= from.y,
    )
    expect([...index.inBox(from, to)]).toEqual(expected)
    expect(expected.length).toBeGreaterThan(500)
    expect(index.inBox({ x: 1, y: 1 }, { x: 0, y: 0 })).toHaveLength(0)
  })

  it('names the rows inside of a line with a notch', () => {
    const triangleWithNotch = [
      { x: -3, y: -4 },
      { x: 10, y: -4 },
      { x: 3, y: 0 },
      { x: 10, y: 5 },
      { x: -3, y: 5 },
    ]
    // Left of both edges of the notch, which meet at (3, 0).
    const inside = (i: number) => {
      const [x, y] = [places.x[i], places.y[i]]
      const notch = y < 0 ? 3 + (-y * 7) / 4 : 3 + (y * 7) / 5
      return x > -3 && y > -4 && y < 5 && x < notch
    }
    const found = [...index.inside(triangleWithNotch)]
    expect(found).toEqual(all.filter(inside))
    expect(found.length).toBeGreaterThan(500)
  })

  it('of no row, or of rows at one place, is an index all the same', () => {
    const none = new PlaceIndex({ x: new Float64Array(0), y: new Float64Array(0) })
    expect(none.nearest({ x: 0, y: 0 }, { x: 1, y: 1 }, 100)).toBe(-1)
    const same = new PlaceIndex({
      x: new Float64Array(50).fill(2),
      y: new Float64Array(50).fill(3),
    })
    expect(same.nearest({ x: 2.5, y: 3 }, { x: 1, y: 1 }, 1)).toBe(0)
    expect(same.inBox({ x: 0, y: 0 }, { x: 9, y: 9 })).toHaveLength(50)
  })
})
