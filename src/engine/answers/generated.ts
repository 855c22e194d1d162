import { logDensity } from '../../core/gmm/density'
import { sampleMixture } from '../../core/gmm/sample'
import { places, type Places } from '../../core/grid/places'
import type { Matrix } from '../../core/matrix'
import { turnedBack } from '../../core/pca/projection'
import type { EngineParams, Generated } from '../../shared/engineApi'
import type { Model } from '../model'
import { inPlaneTerm } from '../userDensity'
import { onPlane, planeOf } from './plane'

/** Rows drawn from a model. */
export interface GeneratedRows {
  /** As rows are fitted: of principal components, their scores. */
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
  const term = inPlaneTerm(model.prepared)
  const density = logDensity(data, mixture).map(
    (value, i) => value + term(values, i * data.columns),
  )
  return { data, component, logDensity: density }
}

/** n × d: rows as they are fitted, in the user's columns and units; scores by way of the inverse of their projection. */
export function inUserColumns({ prepared }: Pick<Model, 'prepared'>, rows: Matrix): Matrix {
  const { center, scale, log, reduced } = prepared
  const { values } = reduced ? turnedBack(reduced.projection, rows) : rows
  const d = center.length
  const own = values.map((value, at) => {
    const j = at % d
    const unscaled = center[j] + scale[j] * value
    return log[j] ? Math.exp(unscaled) : unscaled
  })
  return { values: own, rows: rows.rows, columns: d }
}

const mostPoints = 50_000

/** Generated rows for the picture: the first of them where there are very many. */
export function generatedPoints(
  model: Model,
  { count, seed, x, y }: EngineParams<'sample'>,
): Generated {
  const { data, component, logDensity } = generate(model, Math.min(count, mostPoints), seed)
  return {
    modelId: model.analysis.modelId,
    count,
    seed,
    ...placesOn(model, data, x, y),
    component,
    logDensity,
  }
}

/** Places of rows as they are fitted on two axes; of one axis the second is the density, as `places` has it. */
function placesOn(model: Model, data: Matrix, x: number, y: number): Places {
  const plane = planeOf(model, x, y)
  const f = plane.features.length
  const values = new Float64Array(data.rows * f)
  for (let i = 0; i < data.rows; i++) values.set(onPlane(plane, data.values, i * data.columns), i * f) // prettier-ignore
  return places(plane.model, { values, rows: data.rows, columns: f }, plane.x, plane.y)
}
