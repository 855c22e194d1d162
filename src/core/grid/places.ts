import type { ScaledMixture } from '../gmm/scaledMixture'
import type { Matrix } from '../matrix'
import { marginal } from './marginal'
import { lineLogDensity } from './oneColumn'
import { axisValue, userDensityTerm } from './pictureModel'

/** Where rows lie in the picture, in axis units. */
export interface Places {
  x: Float64Array
  y: Float64Array
}

/**
 * Places of rows on two axes. Where both are the same feature, the second is the log density of that
 * feature's marginal.
 *
 * @param data n × d, in the units of the fit
 * @param x feature of the model on the first axis
 * @param y feature of the model on the second axis
 * @param rows rows of `data`; all of them when left out
 */
export function places(
  model: ScaledMixture,
  data: Matrix,
  x: number,
  y: number,
  rows?: ArrayLike<number>,
): Places {
  const count = rows ? rows.length : data.rows
  const fitted = (i: number, feature: number) =>
    data.values[(rows ? rows[i] : i) * data.columns + feature]
  const onAxis = (i: number, feature: number) => axisValue(model, feature, fitted(i, feature))
  const place = (value: (i: number) => number) =>
    Float64Array.from({ length: count }, (_, i) => value(i))
  if (x !== y) return { x: place((i) => onAxis(i, x)), y: place((i) => onAxis(i, y)) }
  const along = place((i) => fitted(i, x))
  const { constant, slope } = userDensityTerm(model, x)
  return {
    x: place((i) => onAxis(i, x)),
    y: lineLogDensity(marginal(model.mixture, [x]), along).map(
      (density, i) => density + constant - slope * along[i],
    ),
  }
}
