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
}

/** A value of one feature, from the units of the fit to the user's. */
export function userValue(model: ScaledMixture, feature: number, fitted: number): number {
  return model.center[feature] + model.scale[feature] * fitted
}

/** One feature of every row, in the units of the fit. */
export function featureValues(data: Matrix, feature: number): Float64Array {
  return Float64Array.from({ length: data.rows }, (_, i) => data.values[i * data.columns + feature])
}
