import { contours as d3Contours } from 'd3-contour'
import type { DensityGrid } from './densityGrid'
import type { PlanarComponent } from './planarComponents'
import { smoothRing } from './smoothRing'
import type { Point } from './types'

export interface Contour {
  depth: number
  logDensity: number
  rings: Point[][]
}

/**
 * Closed lines of equal density, in the units of the grid's lines, by marching squares with linear
 * interpolation of the log density, then smoothed. A ring that meets the edge of the grid follows that
 * edge, so the grid must enclose the deepest contour (see `contourBox`).
 *
 * @param depths log f_max − log f of each contour
 * @param logMaximum log f_max
 */
export function contours(
  components: readonly PlanarComponent[],
  grid: DensityGrid,
  depths: readonly number[],
  logMaximum: number,
): Contour[] {
  const trace = d3Contours().size([grid.xs.length, grid.ys.length])
  const values = Array.from(grid.logDensity)
  return depths.map((depth) => {
    const logDensity = logMaximum - depth
    const rings = trace
      .contour(values, logDensity)
      .coordinates.flat()
      .map((ring) =>
        ring.map(([x, y]): Point => ({ x: along(grid.xs, x!), y: along(grid.ys, y!) })),
      )
      .map((ring) => smoothRing(components, ring, logDensity))
    return { depth, logDensity, rings }
  })
}

/**
 * d3-contour puts value i at i + 0.5, the centre of its pixel; between two lines it interpolates
 * linearly, so this is exact for unevenly spaced lines as well.
 */
function along(lines: Float64Array, pixel: number): number {
  const index = pixel - 0.5
  const i = Math.min(Math.max(Math.floor(index), 0), lines.length - 2)
  return lines[i] + (index - i) * (lines[i + 1] - lines[i])
}
