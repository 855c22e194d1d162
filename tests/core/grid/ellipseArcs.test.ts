import { describe, expect, it } from 'vitest'
import { coverageRadius } from '../../../src/core/grid/ellipse'
import { ellipseArcs } from '../../../src/core/grid/ellipseArcs'
import { planarComponents } from '../../../src/core/grid/planarComponents'
import { mixtureOf } from './mixtures'

const [component] = planarComponents(
  mixtureOf('full', [1], [[4, -2]], [[[2, 0.9], [0.9, 0.7]]]), // prettier-ignore
)
const everywhere = { x: [-50, 50], y: [-50, 50] } as const
const radiusAt = ({ x, y }: { x: number; y: number }) => {
  const [dx, dy] = [x - 4, y + 2]
  return Math.sqrt((0.7 * dx * dx - 1.8 * dx * dy + 2 * dy * dy) / (2 * 0.7 - 0.9 * 0.9))
}

describe('ellipseArcs', () => {
  it('of a window that holds all of it are one closed line at the radius of the coverage', () => {
    const lines = ellipseArcs(component, 0.95, everywhere)
    expect(lines).toHaveLength(1)
    const [line] = lines
    expect(line.at(-1)!.x).toBeCloseTo(line[0].x, 12)
    for (const place of line) expect(radiusAt(place)).toBeCloseTo(coverageRadius(0.95), 9)
  })

  it('between their knots keep to the ellipse within a tenth of a pixel, however close the look', () => {
    const knot = ellipseArcs(component, 0.95, everywhere)[0][7]
    for (const size of [1, 1e-2, 1e-4, 1e-6]) {
      const window = {
        x: [knot.x - size, knot.x + size],
        y: [knot.y - size, knot.y + size],
      } as const
      const lines = ellipseArcs(component, 0.95, window)
      const knots = lines.flat().length
      expect(knots).toBeGreaterThan(1)
      expect(knots).toBeLessThan(3000)
      for (const line of lines)
        line.slice(1).forEach((to, i) => {
          const middle = { x: (line[i].x + to.x) / 2, y: (line[i].y + to.y) / 2 }
          // A radius of one is at least half a unit here.
          const away = Math.abs(radiusAt(middle) - coverageRadius(0.95)) * 1.6
          expect(away).toBeLessThan((2 * size) / 10_000)
        })
    }
  })

  it('of a window beside it, or within it, are none', () => {
    expect(ellipseArcs(component, 0.95, { x: [50, 60], y: [0, 1] })).toEqual([])
    expect(ellipseArcs(component, 0.95, { x: [3.9, 4.1], y: [-2.1, -1.9] })).toEqual([])
  })
})
