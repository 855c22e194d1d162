import { percentileOfSorted } from '../../core/anomaly/percentile'
import { logDensityOf } from '../../core/gmm/density'
import { evenSample } from '../../core/grid/evenSample'
import type { ScaledMixture } from '../../core/gmm/scaledMixture'
import { userDensityTerm } from '../../core/grid/pictureModel'
import type { Observations } from '../../core/matrix'
import type { Places } from '../../core/grid/places'
import type { Model } from '../model'
import { shownModel, type Plane } from './plane'
import { fittedValue } from './place'

/** A place is ordinary where it is among the densest that hold so much of the rows, in per cent. */
export const ordinaryShare = 90
/** Rows that the density is compared with at most: their percentile is then right to a quarter of a per cent or so. */
const mostCompared = 50_000

const [notKnown, ordinary, notOrdinary] = [0, 1, 2]
const judged = new WeakMap<Plane, Judged>()

/** What places of a picture are compared with. */
interface Measure {
  /** m places as they are fitted (m × f) to their log densities, but for a constant; NaN of NaN. */
  logDensity(values: Float64Array): Float64Array
  /** The log density that 90 % of the rows have or exceed. */
  least: number
}

interface Judged extends Measure {
  /** Of each judged row, as far as anybody asked. */
  of: Uint8Array
}

/**
 * Which rows lie where a picture is dense: within the highest-density region of the picture's own marginal density that holds 90 %
 * of the rows (Hyndman 1996, Computing and graphing highest density regions, whose threshold is the percentile of the rows' own
 * densities). No normal distribution is assumed: the density is the mixture's, in the user's units, as the contours show it.
 *
 * @param plane of the marginal density
 * @param places of all judged rows, in axis units
 * @param indices of the rows that are asked for
 * @param rowWeights of the plane's rows, where they have any
 * @returns 1 for those; 0 for the others, and for rows that have no place in the picture
 */
export function ordinaryHere(
  plane: Plane,
  places: Places,
  indices: Int32Array,
  rowWeights: Float64Array | undefined,
): Uint8Array {
  const found = judged.get(plane) ?? judging(plane, places, rowWeights)
  judged.set(plane, found)
  const open = indices.filter((i) => found.of[i] === notKnown)
  if (open.length > 0) {
    const density = found.logDensity(fittedPlaces(plane, places, open))
    // A row without a place has no density: no comparison holds.
    open.forEach((i, at) => (found.of[i] = density[at] >= found.least ? ordinary : notOrdinary))
  }
  return Uint8Array.from(indices, (i) => (found.of[i] === ordinary ? 1 : 0))
}

function judging(plane: Plane, { x }: Places, rowWeights: Float64Array | undefined): Judged {
  const { model, data } = plane
  const weighted: Observations = { ...data, ...(rowWeights && { rowWeights }) }
  return { ...measureOf(model, weighted, [...plane.features.keys()]), of: new Uint8Array(x.length) }
}

/** Whether a place (two values, as they are fitted) is ordinary in the picture of two columns, of which no plane is made. */
export function isOrdinaryIn(model: Model, features: number[], place: Float64Array): boolean {
  const { columnData } = model.prepared
  const { logDensity, least } = measureOf(shownModel(model, features), columnData, features)
  return logDensity(place)[0] >= least
}

/** @param columns those of the data that are on the axes */
function measureOf(model: ScaledMixture, data: Observations, columns: readonly number[]): Measure {
  const f = columns.length
  const logDensity = userLogDensity(model)
  const rows = evenSample(data.rows, mostCompared)
  const values = new Float64Array(rows.length * f)
  for (let at = 0; at < rows.length; at++)
    for (let a = 0; a < f; a++)
      values[at * f + a] = data.values[rows[at] * data.columns + columns[a]]
  const { rowWeights } = data
  const weights = rowWeights && Float64Array.from(rows, (row) => rowWeights[row])
  const { sorted, cumulative } = byDensity(logDensity(values), weights)
  return { logDensity, least: percentileOfSorted(sorted, 100 - ordinaryShare, cumulative) }
}

/** @param weights of the same rows */
function byDensity(density: Float64Array, weights: ArrayLike<number> | undefined) {
  if (!weights) return { sorted: density.sort() }
  const order = Array.from(density.keys()).sort((a, b) => density[a] - density[b])
  let sum = 0
  return {
    sorted: Float64Array.from(order, (at) => density[at]),
    cumulative: Float64Array.from(order, (at) => (sum += weights[at])),
  }
}

function userLogDensity(model: ScaledMixture): Measure['logDensity'] {
  const f = model.mixture.nFeatures
  const density = logDensityOf(model.mixture)
  const slopes = Array.from({ length: f }, (_, a) => userDensityTerm(model, a).slope)
  return (values) => {
    const known = values.map((value) => (Number.isNaN(value) ? 0 : value))
    const out = density({ values: known, rows: values.length / f, columns: f })
    // Nothing times NaN is NaN.
    for (let i = 0; i < out.length; i++)
      for (let a = 0; a < f; a++) out[i] -= slopes[a] * values[i * f + a]
    return out
  }
}

/** m × f: places of rows in the units of the fit; of one column the first axis alone. */
function fittedPlaces({ model }: Plane, { x, y }: Places, indices: Int32Array): Float64Array {
  const f = model.mixture.nFeatures
  const out = new Float64Array(indices.length * f)
  for (let a = 0; a < f; a++) {
    const onAxis = a === 0 ? x : y
    for (let at = 0; at < indices.length; at++)
      out[at * f + a] = fittedValue(model, a, onAxis[indices[at]])
  }
  return out
}
