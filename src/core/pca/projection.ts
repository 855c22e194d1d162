import { productsWithRows } from '../linalg/products'
import type { Matrix, Observations } from '../matrix'
import { rowsPerStep, runSteps, type Steps } from '../steps'
import { outsideOf, type Outside } from './outside'
import type { PrincipalComponents } from './pca'

/** Principal components as a step between the columns and a model. */
export interface Projection {
  /** p: components kept. */
  count: number
  /** d. */
  columns: number
  /** d. */
  mean: Float64Array
  /** p × d: unit vectors. */
  components: Float64Array
  /** p: what scores are divided by; the deviations along the components where they are whitened, else 1. */
  deviations: Float64Array
  /** What lies outside the kept components. */
  outside: Outside
  /** q × d: unit vectors of the directions outside that have a variance of their own. */
  outsideDirections: Float64Array
}

/**
 * @param pca the kept components, and as many more as `outsideOf` gives a variance of their own
 * @param count of the kept ones
 * @param whiten whether scores have variance 1 along every component
 */
export function projectionOn(
  { mean, components, variances, rows }: PrincipalComponents,
  count: number,
  whiten: boolean,
): Projection {
  const columns = mean.length
  const outside = outsideOf(variances, count, columns, rows)
  const last = count + outside.variances.length
  return {
    ...{ count, columns, mean, outside },
    components: components.slice(0, count * columns),
    outsideDirections: components.slice(count * columns, last * columns),
    deviations: variances.slice(0, count).map((value) => (whiten ? Math.sqrt(value) : 1)),
  }
}

/** Rows on the kept components. */
export interface Projected {
  /** n × p, whitened where the projection is. */
  scores: Observations
  /** n: Q, the squared prediction error: the squared length of what lies outside the kept components. */
  squaredErrors: Float64Array
  /** n: the squared distance outside them, about χ² of `Outside.degrees`. */
  distances: Float64Array
}

/**
 * Places of rows along the kept components, and what of them lies outside, in steps.
 *
 * @param data n × d, in the units that the components are of
 * @param room where the scores shall stand, by their number
 */
export function* projecting(
  projection: Projection,
  { values, rows: n, rowWeights }: Observations,
  room: (length: number) => Float64Array = (length) => new Float64Array(length),
): Steps<Projected> {
  const { count: p, columns: d, mean, components, deviations } = projection
  const { outside, outsideDirections } = projection
  const q = outside.variances.length
  const scores = room(n * p)
  const squaredErrors = new Float64Array(n)
  const distances = new Float64Array(n)
  const x = new Float64Array(d)
  const row = { x, at: 0, d }
  const along = new Float64Array(p)
  const outsideAlong = new Float64Array(q)
  const atOnce = rowsPerStep((p + q) * d)
  for (let i = 0; i < n; i++) {
    if (i % atOnce === atOnce - 1) yield
    let squared = 0
    for (let j = 0; j < d; j++) {
      x[j] = values[i * d + j] - mean[j]
      squared += x[j] * x[j]
    }
    productsWithRows(row, components, p, along, 0)
    for (let c = 0; c < p; c++) {
      squared -= along[c] * along[c]
      scores[i * p + c] = along[c] / deviations[c]
    }
    squaredErrors[i] = Math.max(0, squared)
    productsWithRows(row, outsideDirections, q, outsideAlong, 0)
    for (let c = 0; c < q; c++) {
      const own = outsideAlong[c] * outsideAlong[c]
      squared -= own
      distances[i] += own / outside.variances[c]
    }
    distances[i] += Math.max(0, squared) / outside.variance
  }
  const weights = rowWeights && { rowWeights }
  const placed: Observations = { values: scores, rows: n, columns: p, ...weights }
  return { scores: placed, squaredErrors, distances }
}

/** n × p: places of rows along the components, the mean at 0, as they are. */
export const scoresOn = (pca: PrincipalComponents, data: Observations): Float64Array =>
  runSteps(projecting(projectionOn(pca, pca.count, false), data)).scores.values

/** The inverse: scores again as rows in the units of the columns, with nothing outside the kept components. */
export function turnedBack(
  { count: p, columns: d, mean, components, deviations }: Projection,
  { values, rows: n }: Matrix,
): Matrix {
  const out = new Float64Array(n * d)
  for (let i = 0; i < n; i++) {
    out.set(mean, i * d)
    for (let c = 0; c < p; c++) {
      const along = values[i * p + c] * deviations[c]
      for (let j = 0, at = i * d; j < d; j++) out[at + j] += along * components[c * d + j]
    }
  }
  return { values: out, rows: n, columns: d }
}
