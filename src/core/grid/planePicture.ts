import { axisRange } from './axisRange'
import { boundaries } from './boundaries'
import { contourBox } from './contourBox'
import { contourLevels } from './contourLevels'
import { contourMass } from './contourMass'
import { contours } from './contours'
import { coverageDepths, coverages } from './coverageDepths'
import { densityGrid } from './densityGrid'
import { drawnDensity } from './drawnDensity'
import { ellipse } from './ellipse'
import type { Interval } from './gridLines'
import { gridLines } from './gridLines'
import type { PlanarComponent } from './planarComponents'
import type { PictureModel } from './pictureModel'
import { axisValue, featureValues, isLog } from './pictureModel'
import type { Axis, ContourKind, PictureGeometry } from './types'

/** Lines of the grid each way. */
const gridSize = 200

/** Half widths, in standard deviations, of the stretches about a centre that get grid lines of their own. */
const closeUps = [1.2, 4]

/** All of a picture of two different columns but its points. */
export function planePicture(
  picture: PictureModel,
  ellipseCoverages: readonly number[],
  contourKind: ContourKind = 'log',
): Omit<PictureGeometry, 'points'> {
  const { model, data, x, y, names, columns } = picture
  const density = drawnDensity(picture)
  const { components, drawn, highest, perUserUnit, toAxes } = density
  const rangeX = axisRange(
    featureValues(data, x),
    (picture.centres ?? components).map((c) => c.meanX),
  )
  const rangeY = axisRange(
    featureValues(data, y),
    (picture.centres ?? components).map((c) => c.meanY),
  )
  const levels = contourLevels(drawn, highest)
  const deepest = levels.at(-1)!
  const box = contourBox(drawn, highest - deepest)
  const grid = densityGrid(
    drawn,
    gridLines(...union(rangeX, box?.x), stretches(drawn, 'x'), gridSize),
    gridLines(...union(rangeY, box?.y), stretches(drawn, 'y'), gridSize),
  )
  const depths = contourKind === 'log' ? levels : coverageDepths(density, grid, deepest)

  const axis = (feature: number, [min, max]: Interval): Axis => ({
    column: columns[feature],
    name: names[feature],
    min: axisValue(model, feature, min),
    max: axisValue(model, feature, max),
    log: isLog(model, feature),
  })
  return {
    x: axis(x, rangeX),
    y: axis(y, rangeY),
    marginal: picture.marginal ?? model.mixture.nFeatures > 2,
    centroids: components.map((c, component) => ({
      component,
      weight: c.weight,
      ...toAxes({ x: c.meanX, y: c.meanY }),
    })),
    ellipses: components.flatMap((c, component) =>
      ellipseCoverages.map((coverage) => ({
        component,
        coverage,
        line: ellipse(c, coverage).map(toAxes),
      })),
    ),
    contours: contours(drawn, grid, depths, highest).map((contour, i) => ({
      depth: contour.depth,
      logDensity: contour.logDensity + perUserUnit,
      mass: contourMass(components, contour.rings),
      ...(contourKind === 'coverage' && { coverage: coverages[i] }),
      rings: contour.rings.map((ring) => ring.map(toAxes)),
    })),
    boundaries: boundaries(drawn, grid).map((line) => line.map(toAxes)),
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
