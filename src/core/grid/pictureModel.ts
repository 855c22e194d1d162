import type { ScaledMixture } from '../gmm/scaledMixture'
import type { Matrix } from '../matrix'

/** A model, its rows and the two axes of a picture. */
export interface PictureModel {
  model: ScaledMixture
  /** n × d: the fitted rows, in the units of the fit. */
  data: Matrix
  /** Feature of the model on the first axis. */
  x: number
  /** Feature on the second axis; the same as `x` for one column against its log density. */
  y: number
  /** d names of the features. */
  names: readonly string[]
  /** d columns of the table. */
  columns: readonly number[]
  /** Means that the axes have room for; those of the components where it is missing. */
  centres?: readonly { meanX: number; meanY: number }[]
  /** Whether the model has more than these features; told by their number where it is missing. */
  marginal?: boolean
}

/**
 * A value of one feature, from the units of the fit to those of a picture's axis: the user's, or the
 * logarithm to base 10 of the user's for a log column.
 */
export function axisValue(model: ScaledMixture, feature: number, fitted: number): number {
  const value = model.center[feature] + model.scale[feature] * fitted
  return isLog(model, feature) ? value / Math.LN10 : value
}

export const isLog = ({ log }: ScaledMixture, feature: number): boolean => log?.[feature] ?? false

/**
 * The density in the user's units is that of the fit times exp(constant − slope · fitted value), for each
 * feature shown: −log scale, and for a log column −ln x besides.
 */
export function userDensityTerm(
  { center, scale, log }: Omit<ScaledMixture, 'mixture'>,
  feature: number,
) {
  const constant = -Math.log(scale[feature])
  return log?.[feature]
    ? { constant: constant - center[feature], slope: scale[feature] }
    : { constant, slope: 0 }
}

/** One feature of every row, in the units of the fit. */
export function featureValues(data: Matrix, feature: number): Float64Array {
  return Float64Array.from({ length: data.rows }, (_, i) => data.values[i * data.columns + feature])
}
