import { axisRange } from './axisRange'
import type { Interval } from './gridLines'
import { gridLines } from './gridLines'
import { marginal } from './marginal'
import { lineBoundaries, lineLogDensity } from './oneColumn'
import { places } from './places'
import type { PictureModel } from './pictureModel'
import { axisValue, featureValues, isLog, userDensityTerm } from './pictureModel'
import type { PictureGeometry } from './types'
import { logDensityColumn } from './types'

const gridSize = 800

/** Half width, in standard deviations, of the stretch about a centre that gets grid lines of its own. */
const closeUp = 5

/** All of a picture of one column against its log density but its points. */
export function oneColumnPicture(picture: PictureModel): Omit<PictureGeometry, 'points'> {
  const { model, data, x, names, columns } = picture
  const line = marginal(model.mixture, [x])
  const [min, max] = axisRange(featureValues(data, x), line.means)
  const stretches = Array.from(line.means, (mean, c): Interval => {
    const variance = line.covariances[line.covarianceType === 'tied' ? 0 : c]
    const half = closeUp * Math.sqrt(variance)
    return [mean - half, mean + half]
  })
  const xs = gridLines(min, max, stretches, gridSize)
  const onAxis = (value: number) => axisValue(model, x, value)
  const { constant, slope } = userDensityTerm(model, x)
  const curve = (at: Float64Array) => {
    const logDensity = lineLogDensity(line, at)
    return Array.from(at, (place, i) => ({
      x: onAxis(place),
      y: logDensity[i] + constant - slope * place,
    }))
  }
  const centroids = curve(line.means).map((place, component) => ({
    component,
    weight: line.weights[component],
    ...place,
  }))
  const [bottom, top] = axisRange(
    places(model, data, x, x).y,
    centroids.map((c) => c.y),
  )
  return {
    x: {
      column: columns[x],
      name: names[x],
      min: onAxis(min),
      max: onAxis(max),
      log: isLog(model, x),
    },
    y: { column: logDensityColumn, name: 'log density', min: bottom, max: top, log: false },
    marginal: picture.marginal ?? model.mixture.nFeatures > 1,
    centroids,
    ellipses: [],
    contours: [],
    boundaries: lineBoundaries(line, xs).map((place) => [
      { x: onAxis(place), y: bottom },
      { x: onAxis(place), y: top },
    ]),
    curve: curve(xs),
  }
}
