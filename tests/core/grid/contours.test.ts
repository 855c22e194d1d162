import { describe, expect, it } from 'vitest'
import { contourBox } from '../../../src/core/grid/contourBox'
import { contourLevels } from '../../../src/core/grid/contourLevels'
import { contours } from '../../../src/core/grid/contours'
import { densityGrid } from '../../../src/core/grid/densityGrid'
import { gridLines } from '../../../src/core/grid/gridLines'
import { logMaximum } from '../../../src/core/grid/logMaximum'
import { planarComponents, planarLogDensity } from '../../../src/core/grid/planarComponents'
import { smoothRing } from '../../../src/core/grid/smoothRing'
import { evenLines, mixtureOf, twoFamilies } from './mixtures'

const tilted = mixtureOf(
  'full',
  [1],
  [[4, -2]],
  [
    [
      [2, 0.9],
      [0.9, 0.7],
    ],
  ],
)

/** Squared Mahalanobis distance from the tilted Gaussian's centre. */
function squaredDistance(x: number, y: number): number {
  const [dx, dy] = [x - 4, y + 2]
  const determinant = 2 * 0.7 - 0.9 * 0.9
  return (0.7 * dx * dx - 1.8 * dx * dy + 2 * dy * dy) / determinant
}

describe('contours', () => {
  it.each([
    ['even', evenLines(-4, 12, 161), evenLines(-8, 4, 121)],
    ['uneven', gridLines(-4, 12, [[3, 5]], 161), gridLines(-8, 4, [[-3, -1]], 121)],
  ])('of one Gaussian lie on its ellipses, on %s lines', (_, xs, ys) => {
    const components = planarComponents(tilted)
    const highest = logMaximum(components)
    const found = contours(components, densityGrid(components, xs, ys), [0.2, 1, 3, 6], highest)
    for (const { depth, logDensity, rings } of found) {
      expect(logDensity).toBeCloseTo(highest - depth, 12)
      expect(rings).toHaveLength(1)
      for (const { x, y } of rings[0]) {
        // Depth is r²/2; a thousandth of a radius is a hundredth of a cell here.
        expect(Math.sqrt(squaredDistance(x, y))).toBeCloseTo(Math.sqrt(2 * depth), 3)
      }
      expect(rings[0].at(-1)).toEqual(rings[0][0])
    }
  })

  it('are not shifted by half a cell', () => {
    // One coarse grid: an offset of half a cell would put the ring's centre 0.25 beside the mean.
    const components = planarComponents(mixtureOf('spherical', [1], [[0, 0]], [1]))
    const lines = evenLines(-5, 5, 21)
    const grid = densityGrid(components, lines, lines)
    const [{ rings }] = contours(components, grid, [2], logMaximum(components))
    const vertices = rings[0].slice(0, -1)
    const mean = (of: (p: { x: number; y: number }) => number) =>
      vertices.reduce((sum, p) => sum + of(p), 0) / vertices.length
    expect(mean((p) => p.x)).toBeCloseTo(0, 6)
    expect(mean((p) => p.y)).toBeCloseTo(0, 6)
  })

  it('of a mixture have the density they are labelled with', () => {
    const components = planarComponents(twoFamilies)
    const highest = logMaximum(components)
    const depths = contourLevels(components, highest)
    const box = contourBox(components, highest - depths.at(-1)!)!
    const grid = densityGrid(components, gridLines(...box.x, [], 200), gridLines(...box.y, [], 200))
    for (const { logDensity, rings } of contours(components, grid, depths, highest)) {
      expect(rings.length).toBeGreaterThan(0)
      for (const { x, y } of rings.flat()) {
        expect(Math.abs(planarLogDensity(components, x, y) - logDensity)).toBeLessThan(2e-3)
      }
    }
  })
})

describe('smoothRing', () => {
  it('leaves a point where the density has no slope', () => {
    const components = planarComponents(mixtureOf('spherical', [1], [[0, 0]], [1]))
    const ring = [
      { x: 0, y: 0 },
      { x: 0.1, y: 0 },
      { x: 0, y: 0 },
    ]
    expect(smoothRing(components, ring, -8)[0]).toEqual({ x: 0, y: 0 })
  })
})

describe('contourLevels', () => {
  it('are evenly spaced on a log scale and enclose 99.9 % of every family', () => {
    const components = planarComponents(twoFamilies)
    const levels = contourLevels(components, logMaximum(components))
    const ratios = levels.slice(1).map((level, i) => level / levels[i])
    ratios.forEach((ratio) => expect(ratio).toBeCloseTo(ratios[0], 10))
    expect(levels.length).toBeGreaterThanOrEqual(10)
    const deepestPeak = Math.max(...components.map((c) => logMaximum(components) - c.peak))
    expect(levels.at(-1)).toBeCloseTo(deepestPeak + Math.log(1000), 10)
  })

  it('are positive where the density exceeds 1', () => {
    const components = planarComponents(mixtureOf('spherical', [1], [[0, 0]], [1e-6]))
    expect(logMaximum(components)).toBeGreaterThan(0)
    contourLevels(components, logMaximum(components)).forEach((l) => expect(l).toBeGreaterThan(0))
  })
})

describe('logMaximum', () => {
  it('is the peak of one Gaussian', () => {
    const [component] = planarComponents(tilted)
    expect(logMaximum([component])).toBe(component.peak)
  })

  it('finds the mode between two centres that have merged', () => {
    const merged = planarComponents(
      mixtureOf(
        'spherical',
        [0.5, 0.5],
        [
          [-0.5, 0],
          [0.5, 0],
        ],
        [1, 1],
      ),
    )
    expect(logMaximum(merged)).toBeCloseTo(planarLogDensity(merged, 0, 0), 8)
  })
})
