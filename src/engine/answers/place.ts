import { marginal } from '../../core/grid/marginal'
import { logDensity } from '../../core/gmm/density'
import type { DensityAt, EngineParams } from '../../shared/engineApi'
import type { Model } from '../model'
import { axesOf } from './axes'

/** A value of one feature, from axis units (log10 on a log axis) to those of the fit. */
export const fittedValue = (
  { center, scale, log }: Model['prepared'],
  feature: number,
  onAxis: number,
): number => ((log[feature] ? onAxis * Math.LN10 : onAxis) - center[feature]) / scale[feature]

/** Density of the two columns shown, at a place of their picture, per unit of the user's columns. */
export function densityAt(model: Model, { x, y, at }: EngineParams<'density'>): DensityAt {
  const axes = axesOf(model, x, y)
  const features = axes.x === axes.y ? [axes.x] : [axes.x, axes.y]
  const onAxes = [at.x, at.y]
  const { prepared, scaled } = model
  const values = Float64Array.from(features, (feature, j) =>
    fittedValue(prepared, feature, onAxes[j]),
  )
  const [fitted] = logDensity(
    { values, rows: 1, columns: features.length },
    marginal(scaled.mixture, features),
  )
  const jacobian = features.reduce(
    (sum, feature, j) =>
      sum - Math.log(prepared.scale[feature]) - (prepared.log[feature] ? onAxes[j] * Math.LN10 : 0),
    0,
  )
  const inUserUnits = fitted + jacobian
  return {
    density: Math.exp(inUserUnits),
    logDensity: inUserUnits,
    marginal: features.length < scaled.mixture.nFeatures,
  }
}
