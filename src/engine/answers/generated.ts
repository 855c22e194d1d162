import { logDensity } from '../../core/gmm/density'
import { sampleMixture } from '../../core/gmm/sample'
import { places } from '../../core/grid/places'
import type { Matrix } from '../../core/matrix'
import type { EngineParams, Generated } from '../../shared/engineApi'
import type { Model } from '../model'
import { addJacobian } from '../userDensity'
import { axesOf } from './axes'

/** Rows drawn from a model. */
export interface GeneratedRows {
  /** In the units of the fit. */
  data: Matrix
  component: Int32Array
  /** In the user's units. */
  logDensity: Float64Array
}

/** Rows drawn from the model by the seed: a larger count begins with the same rows. */
export function generate(model: Model, count: number, seed: number): GeneratedRows {
  const { mixture } = model.scaled
  const { values, component } = sampleMixture(mixture, count, seed)
  const data: Matrix = { values, rows: count, columns: mixture.nFeatures }
  const density = logDensity(data, mixture)
  addJacobian({ ...model.prepared, data }, density)
  return { data, component, logDensity: density }
}

const mostPoints = 50_000

/** Generated rows for the picture: the first of them where there are very many. */
export function generatedPoints(
  model: Model,
  { count, seed, x, y }: EngineParams<'sample'>,
): Generated {
  const { data, component, logDensity } = generate(model, Math.min(count, mostPoints), seed)
  const axes = axesOf(model, x, y)
  return {
    modelId: model.analysis.modelId,
    count,
    seed,
    ...places(model.scaled, data, axes.x, axes.y),
    component,
    logDensity,
  }
}
