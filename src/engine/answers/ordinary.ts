import { percentileOfSorted } from '../../core/anomaly/percentile'
import { logDensityOf } from '../../core/gmm/density'
import { evenSample } from '../../core/grid/evenSample'
import { userDensityTerm } from '../../core/grid/pictureModel'
import type { Places } from '../../core/grid/places'
import type { Plane } from './plane'
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
  const found = judged.get(plane) ?? { ...measureOf(plane, rowWeights), of: new Uint8Array(places.x.length) } // prettier-ignore
  judged.set(plane, found)
  const open = indices.filter((i) => found.of[i] === notKnown)
  if (open.length > 0) {
    const density = found.logDensity(fittedPlaces(plane, places, open))
    // A row without a place has no density: no comparison holds.
    open.forEach((i, at) => (found.of[i] = density[at] >= found.least ? ordinary : notOrdinary))
  }
  return Uint8Array.from(indices, (i) => (found.of[i] === ordinary ? 1 : 0))
}

/** Whether a place (f values, as they are fitted) is ordinary in a picture. */
export function isOrdinary(
  plane: Plane,
  place: Float64Array,
  rowWeights: Float64Array | undefined,
): boolean {
  const { logDensity, least } = measureOf(plane, rowWeights)
  return logDensity(place)[0] >= least
}

function measureOf(plane: Plane, weights: Float64Array | undefined): Measure {
  const { data } = plane
  const f = data.columns
  const logDensity = userLogDensity(plane)
  const rows = evenSample(data.rows, mostCompared)
  const values = new Float64Array(rows.length * f)
  rows.forEach((row, at) => values.set(data.values.subarray(row * f, (row + 1) * f), at * f))
  const { sorted, cumulative } = byDensity(logDensity(values), weights && Float64Array.from(rows, (row) => weights[row])) // prettier-ignore
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

function userLogDensity({ model }: Plane): Measure['logDensity'] {
  const f = model.mixture.nFeatures
  const density = logDensityOf(model.mixture)
  const slopes = Array.from({ length: f }, (_, a) => userDensityTerm(model, a).slope)
  return (values) => {
    const known = values.map((value) => (Number.isNaN(value) ? 0 : value))
    const out = density({ values: known, rows: values.length / f, columns: f })
    // Nothing times NaN is NaN.
    return out.map((value, i) => slopes.reduce((sum, slope, a) => sum - slope * values[i * f + a], value)) // prettier-ignore
  }
}

/** m × f: places of rows in the units of the fit; of one column the first axis alone. */
function fittedPlaces({ model }: Plane, { x, y }: Places, indices: Int32Array): Float64Array {
  const f = model.mixture.nFeatures
  const onAxes = [x, y]
  return Float64Array.from({ length: indices.length * f }, (_, at) =>
    fittedValue(model, at % f, onAxes[at % f][indices[Math.floor(at / f)]]),
  )
}
