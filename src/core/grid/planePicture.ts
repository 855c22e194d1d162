import { axisRange } from './axisRange'
import { boundaries } from './boundaries'
import { contourBox } from './contourBox'
import { contourLevels } from './contourLevels'
import { contours } from './contours'
import { densityGrid } from './densityGrid'
import { ellipse } from './ellipse'
import type { Interval } from './gridLines'
import { gridLines } from './gridLines'
import { logMaximum } from './logMaximum'
import { marginal } from './marginal'
import type { PlanarComponent } from './planarComponents'
import { planarComponents } from './planarComponents'
import type { PictureModel } from './pictureModel'
import { featureValues, userValue } from './pictureModel'
import type { Axis, PictureGeometry, Point } from './types'

/** Lines of the grid each way. */
const gridSize = 200

/** Half widths, in standard deviations, of the stretches about a centre that get grid lines of their own. */
const closeUps = [1.2, 4]

/** All of a picture of two different columns but its points. */
export function planePicture(
  { model, data, x, y, names, columns }: PictureModel,
  coverages: readonly number[],
): Omit<PictureGeometry, 'points'> {
  const components = planarComponents(marginal(model.mixture, [x, y]))
  const rangeX = axisRange(
    featureValues(data, x),
    components.map((c) => c.meanX),
  )
  const rangeY = axisRange(
    featureValues(data, y),
    components.map((c) => c.meanY),
  )

  const highest = logMaximum(components)
  const depths = contourLevels(components, highest)
  const box = contourBox(components, highest - depths.at(-1)!)
  const grid = densityGrid(
    components,
    gridLines(...union(rangeX, box?.x), stretches(components, 'x'), gridSize),
    gridLines(...union(rangeY, box?.y), stretches(components, 'y'), gridSize),
  )

  const toUser = (place: Point): Point => ({
    x: userValue(model, x, place.x),
    y: userValue(model, y, place.y),
  })
  const axis = (feature: number, [min, max]: Interval): Axis => ({
    column: columns[feature],
    name: names[feature],
    min: userValue(model, feature, min),
    max: userValue(model, feature, max),
  })
  const perUserUnit = -Math.log(model.scale[x]) - Math.log(model.scale[y])
  return {
    x: axis(x, rangeX),
    y: axis(y, rangeY),
    marginal: model.mixture.nFeatures > 2,
    centroids: components.map((c, component) => ({
      component,
      weight: c.weight,
      ...toUser({ x: c.meanX, y: c.meanY }),
    })),
    ellipses: components.flatMap((c, component) =>
      coverages.map((coverage) => ({
        component,
        coverage,
        line: ellipse(c, coverage).map(toUser),
      })),
    ),
    contours: contours(components, grid, depths, highest).map((contour) => ({
      depth: contour.depth,
      logDensity: contour.logDensity + perUserUnit,
      rings: contour.rings.map((ring) => ring.map(toUser)),
    })),
    boundaries: boundaries(components, grid).map((line) => line.map(toUser)),
  }
}

function stretches(components: readonly PlanarComponent[], axis: 'x' | 'y'): Interval[] {
  return components.flatMap((c) => {
    const [mean, sd] = axis === 'x' ? [c.meanX, c.l11] : [c.meanY, Math.hypot(c.l21, c.l22)]
    return closeUps.map((half): Interval => [mean - half * sd, mean + half * sd])
  })
}

function union(a: Interval, b: Interval | undefined): Interval {
  return b ? [Math.min(a[0], b[0]), Math.max(a[1], b[1])] : a
}
