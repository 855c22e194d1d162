import { describe, expect, it } from 'vitest'
import { boundaries } from '../../../src/core/grid/boundaries'
import { densityGrid } from '../../../src/core/grid/densityGrid'
import { planarComponents, weightedLogDensity } from '../../../src/core/grid/planarComponents'
import { evenLines, mixtureOf, twoFamilies } from './mixtures'

function linesOf(mixture: Parameters<typeof planarComponents>[0], cells = 60) {
  const components = planarComponents(mixture)
  const lines = evenLines(-6, 6, cells)
  return { components, found: boundaries(components, densityGrid(components, lines, lines)) }
}

describe('boundaries', () => {
  it('of two components with one covariance are one straight line', () => {
    const [a, b] = [
      [-1, 0.5],
      [2, -1],
    ]
    const tied = mixtureOf(
      'tied',
      [0.8, 0.2],
      [a, b],
      [
        [1, 0.4],
        [0.4, 0.6],
      ],
    )
    const { found } = linesOf(tied)
    expect(found).toHaveLength(1)
    // wᵀx = c with w = Σ⁻¹(a − b), c = ½(aᵀΣ⁻¹a − bᵀΣ⁻¹b) − log(0.8 / 0.2)
    const determinant = 0.6 - 0.16
    const inverse = ([x, y]: number[]) => [
      (0.6 * x - 0.4 * y) / determinant,
      (-0.4 * x + y) / determinant,
    ]
    const dot = (u: number[], v: number[]) => u[0] * v[0] + u[1] * v[1]
    const w = inverse([a[0] - b[0], a[1] - b[1]])
    const c = (dot(a, inverse(a)) - dot(b, inverse(b))) / 2 - Math.log(4)
    for (const { x, y } of found[0]) expect(dot(w, [x, y])).toBeCloseTo(c, 9)
    const ends = [found[0][0], found[0].at(-1)!]
    for (const { x, y } of ends) expect(Math.max(Math.abs(x), Math.abs(y))).toBeCloseTo(6, 9)
  })

  it('around a tight component within a wide one are one circle', () => {
    const { found } = linesOf(
      mixtureOf(
        'spherical',
        [0.5, 0.5],
        [
          [0, 0],
          [0, 0],
        ],
        [1, 9],
      ),
    )
    // r²/2 · (1 − 1/9) = log 9
    const radius = Math.sqrt((2 * Math.log(9)) / (1 - 1 / 9))
    expect(found).toHaveLength(1)
    expect(found[0].at(-1)).toEqual(found[0][0])
    for (const { x, y } of found[0]) expect(Math.hypot(x, y)).toBeCloseTo(radius, 9)
  })

  it('lie where the two densities are equal', () => {
    const { components, found } = linesOf(twoFamilies)
    const [a, b] = components
    for (const { x, y } of found.flat()) {
      expect(weightedLogDensity(a, x, y)).toBeCloseTo(weightedLogDensity(b, x, y), 8)
    }
  })

  it('of three components meet in one place', () => {
    const corners = [0, 1, 2].map((i) => [
      3 * Math.cos(1 + (i * 2 * Math.PI) / 3),
      3 * Math.sin(1 + (i * 2 * Math.PI) / 3),
    ])
    const { found } = linesOf(mixtureOf('spherical', [1 / 3, 1 / 3, 1 / 3], corners, [1, 1, 1]))
    expect(found).toHaveLength(3)
    for (const line of found) {
      const nearest = Math.min(...line.map(({ x, y }) => Math.hypot(x, y)))
      expect(nearest).toBeLessThan(1e-9)
    }
  })

  it('keep a region together that narrows to less than a cell', () => {
    const crossing = mixtureOf(
      'full',
      [0.501, 0.499],
      [
        [0, 0],
        [0, 0],
      ],
      [
        [
          [1, 0.9],
          [0.9, 1],
        ],
        [
          [1, -0.9],
          [-0.9, 1],
        ],
      ],
    )
    const { found } = linesOf(crossing, 40)
    // x y = −c: two branches, one on either side of the diagonal that the heavier component holds.
    expect(found).toHaveLength(2)
    for (const line of found) {
      const side = Math.sign(line[0].x - line[0].y)
      for (const { x, y } of line) expect(Math.sign(x - y)).toBe(side)
    }
  })

  it('are none for one component', () => {
    expect(linesOf(mixtureOf('spherical', [1], [[0, 0]], [1])).found).toEqual([])
  })
})
