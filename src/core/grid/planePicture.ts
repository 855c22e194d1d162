import { axisRange } from './axisRange'
import { boundaries } from './boundaries'
import { contourBox } from './contourBox'
import { contourLevels } from './contourLevels'
import { contourMass } from './contourMass'
import { contours } from './contours'
import { densityGrid } from './densityGrid'
import { ellipse } from './ellipse'
import type { Interval } from './gridLines'
import { gridLines } from './gridLines'
import { logMaximum } from './logMaximum'
import { marginal } from './marginal'
import type { PlanarComponent } from './planarComponents'
import { planarComponents } from './planarComponents'
import { tilted } from './tilted'
import type { PictureModel } from './pictureModel'
import { axisValue, featureValues, isLog, userDensityTerm } from './pictureModel'
import type { Axis, PictureGeometry, Point } from './types'

/** Lines of the grid each way. */
const gridSize = 200

/** Half widths, in standard deviations, of the stretches about a centre that get grid lines of their own. */
const closeUps = [1.2, 4]

/** All of a picture of two different columns but its points. */
export function planePicture(
  { model, data, x, y, names, columns, marginal: isMarginal }: PictureModel,
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

  // What is drawn is the density per unit of the user's columns; on log axes that is another surface.
  const [termX, termY] = [userDensityTerm(model, x), userDensityTerm(model, y)]
  const drawn = tilted(components, termX.slope, termY.slope)
  const highest = logMaximum(drawn)
  const depths = contourLevels(drawn, highest)
  const box = contourBox(drawn, highest - depths.at(-1)!)
  const grid = densityGrid(
    drawn,
    gridLines(...union(rangeX, box?.x), stretches(drawn, 'x'), gridSize),
    gridLines(...union(rangeY, box?.y), stretches(drawn, 'y'), gridSize),
  )

  const toAxes = (place: Point): Point => ({
    x: axisValue(model, x, place.x),
    y: axisValue(model, y, place.y),
  })
  const axis = (feature: number, [min, max]: Interval): Axis => ({
    column: columns[feature],
    name: names[feature],
    min: axisValue(model, feature, min),
    max: axisValue(model, feature, max),
    log: isLog(model, feature),
  })
  const perUserUnit = termX.constant + termY.constant
  return {
    x: axis(x, rangeX),
    y: axis(y, rangeY),
    marginal: isMarginal ?? model.mixture.nFeatures > 2,
    centroids: components.map((c, component) => ({
      component,
      weight: c.weight,
      ...toAxes({ x: c.meanX, y: c.meanY }),
    })),
    ellipses: components.flatMap((c, component) =>
      coverages.map((coverage) => ({
        component,
        coverage,
        line: ellipse(c, coverage).map(toAxes),
      })),
    ),
    contours: contours(drawn, grid, depths, highest).map((contour) => ({
      depth: contour.depth,
      logDensity: contour.logDensity + perUserUnit,
      mass: contourMass(components, contour.rings),
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
