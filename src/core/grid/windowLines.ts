import { boundaries } from './boundaries'
import { contours } from './contours'
import { densityGrid } from './densityGrid'
import { drawnDensity } from './drawnDensity'
import { ellipseArcs } from './ellipseArcs'
import type { Interval } from './gridLines'
import { gridLines } from './gridLines'
import type { PictureModel } from './pictureModel'
import type { Point } from './types'

/** Lines of the grid each way. */
const gridSize = 200

/** The lines of a picture within a window, in axis units. */
export interface WindowLines {
  /** Rings of each depth. Where they leave the window they follow its edge, within a cell of the grid. */
  contours: Point[][][]
  boundaries: Point[][]
  /** Stretches of the components' ellipses. */
  ellipses: { component: number; coverage: number; line: Point[] }[]
}

/**
 * The contours, boundaries and ellipses of a picture of two different features as a closer look shows them: with a grid that is spread
 * over the window alone, in the picture's own levels.
 *
 * @param window in the units of the fit
 * @param depths of the picture's contours
 * @param coverages of its ellipses
 * @throws IsodenseError CovarianceSingular where a component has no spread
 */
export function windowLines(
  picture: PictureModel,
  window: { x: Interval; y: Interval },
  depths: readonly number[],
  coverages: readonly number[],
): WindowLines {
  const { components, drawn, highest, toAxes } = drawnDensity(picture)
  const even = ([from, to]: Interval) => gridLines(from, to, [], gridSize)
  const grid = densityGrid(drawn, even(window.x), even(window.y))
  return {
    contours: contours(drawn, grid, depths, highest).map(({ rings }) =>
      rings.map((ring) => ring.map(toAxes)),
    ),
    boundaries: boundaries(drawn, grid).map((line) => line.map(toAxes)),
    ellipses: components.flatMap((c, component) =>
      coverages.flatMap((coverage) =>
        ellipseArcs(c, coverage, window).map((line) => ({
          component,
          coverage,
          line: line.map(toAxes),
        })),
      ),
    ),
  }
}
