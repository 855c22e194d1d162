import { logMaximum } from './logMaximum'
import { marginal } from './marginal'
import type { PictureModel } from './pictureModel'
import { axisValue, userDensityTerm } from './pictureModel'
import type { PlanarComponent } from './planarComponents'
import { planarComponents } from './planarComponents'
import { tilted } from './tilted'
import type { Point } from './types'

/** The density of a picture of two different features, in the units of the fit. */
export interface DrawnDensity {
  /** Of the mixture itself: what is counted as probability. */
  components: PlanarComponent[]
  /** Of the density per unit of the user's columns, which is drawn; on log axes that is another surface. */
  drawn: PlanarComponent[]
  /** The largest log density of `drawn`. */
  highest: number
  /** What a log density of `drawn` becomes per unit of the user's columns. */
  perUserUnit: number
  /** From the units of the fit to those of the axes. */
  toAxes(place: Point): Point
}

/** @throws IsodenseError CovarianceSingular where a component has no spread */
export function drawnDensity({ model, x, y }: PictureModel): DrawnDensity {
  const components = planarComponents(marginal(model.mixture, [x, y]))
  const [termX, termY] = [userDensityTerm(model, x), userDensityTerm(model, y)]
  const drawn = tilted(components, termX.slope, termY.slope)
  return {
    components,
    drawn,
    highest: logMaximum(drawn),
    perUserUnit: termX.constant + termY.constant,
    toAxes: (place) => ({ x: axisValue(model, x, place.x), y: axisValue(model, y, place.y) }),
  }
}
