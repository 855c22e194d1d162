import type { ScaledMixture } from '../../core/gmm/scaledMixture'
import { logDensity } from '../../core/gmm/density'
import type { DensityAt, EngineParams } from '../../shared/engineApi'
import type { Model } from '../model'
import { shownPlane } from './slice'

/** A value of one feature, from axis units (log10 on a log axis) to those of the fit. */
export const fittedValue = (
  { center, scale, log }: Omit<ScaledMixture, 'mixture'>,
  feature: number,
  onAxis: number,
): number => ((log?.[feature] ? onAxis * Math.LN10 : onAxis) - center[feature]) / scale[feature]

/** Density of what is on the two axes, at a place of their picture, per unit of the user's columns. */
export function densityAt(model: Model, { x, y, slice, at }: EngineParams<'density'>): DensityAt {
  const { plane, sliced } = shownPlane(model, x, y, slice)
  const { model: shown, features, marginal = false } = plane
  const onAxes = [at.x, at.y]
  const values = Float64Array.from(features, (_, a) => fittedValue(shown, a, onAxes[a]))
  const [fitted] = logDensity({ values, rows: 1, columns: features.length }, shown.mixture)
  const jacobian = features.reduce(
    (sum, _, a) => sum - Math.log(shown.scale[a]) - (shown.log?.[a] ? onAxes[a] * Math.LN10 : 0),
    0,
  )
  const inUserUnits = fitted + jacobian
  return { density: Math.exp(inUserUnits), logDensity: inUserUnits, marginal, sliced }
}
