import { marginal } from '../../core/grid/marginal'
import { places, type Places } from '../../core/grid/places'
import type { PictureModel } from '../../core/grid/pictureModel'
import type { ScaledMixture } from '../../core/gmm/scaledMixture'
import type { Mixture } from '../../core/gmm/types'
import type { Matrix } from '../../core/matrix'
import { columnLoadings, liftMixture, type Loadings } from '../../core/pca/lift'
import { axisOfComponent, componentName } from '../../shared/componentAxes'
import { directionName } from '../../shared/directionAxes'
import { directionsOf, type ModelDirection } from '../directions'
import type { Model } from '../model'
import { outsideCovariance } from '../outsideComponents'
import type { Prepared } from '../prepare'
import { axesOf, firstDirectionOf } from './axes'

/** A model as far as the axes of one picture go: its features are what is on them, one where both are the same. */
export interface Plane extends PictureModel {
  /** f: see `Axes`. */
  features: readonly number[]
  /** f × p: how what is on the axes follows from rows as they are fitted. */
  fromRows: Loadings
}

/** The last plane of a model: dragging the percentile asks for the same one many times a second. */
const latest = new WeakMap<Model, { plane: Plane; places?: Places }>()

/** @throws ColumnUnknown, SettingInvalid: see `axesOf` */
export const planeOf = (model: Model, xAxis: number, yAxis: number): Plane =>
  planeOn(model, xAxis, yAxis).plane

function planeOn(model: Model, xAxis: number, yAxis: number) {
  const { x, y } = axesOf(model, xAxis, yAxis)
  const features = x === y ? [x] : [x, y]
  const known = latest.get(model)
  if (known && String(known.plane.features) === String(features)) return known
  const made: { plane: Plane; places?: Places } = { plane: planeWith(model, features) }
  latest.set(model, made)
  return made
}

function planeWith(model: Model, features: number[]): Plane {
  const { prepared } = model
  const { names, columns, data } = prepared
  const d = names.length
  const directions = features.map((feature) => directionAt(model, feature))
  const fromRows = loadingsOn(prepared, features, directions)
  return {
    features,
    fromRows,
    model: modelOn(model, features, directions, fromRows),
    data: pickFeatures(prepared, features, { directions, fromRows }),
    x: 0,
    y: features.length - 1,
    names: features.map((feature, a) => {
      const direction = directions[a]
      return direction ? directionName(direction) : (names[feature] ?? componentName(feature - d))
    }),
    columns: features.map(
      (feature, a) => directions[a]?.axis ?? columns[feature] ?? axisOfComponent(feature - d),
    ),
    marginal: (features.every((feature) => feature >= d) ? data.columns : d) > features.length,
  }
}

/** A model in some of its columns, without their rows. @param features places among the columns */
export function shownModel(model: Model, features: number[]): ScaledMixture {
  const none = features.map(() => null)
  return modelOn(model, features, none, loadingsOn(model.prepared, features, none))
}

function modelOn(
  { scaled, prepared }: Model,
  features: number[],
  directions: (ModelDirection | null)[],
  fromRows: Loadings,
): ScaledMixture {
  const { center, scale, log, names, reduced } = prepared
  const d = names.length
  const made = reduced !== null || directions.some((one) => one !== null)
  return {
    mixture: made ? lifted(scaled.mixture, prepared, features, fromRows) : marginal(scaled.mixture, features), // prettier-ignore
    center: Float64Array.from(features, (feature) => (feature < d ? center[feature] : 0)),
    scale: Float64Array.from(features, (feature) => (feature < d ? scale[feature] : 1)),
    log: features.map((feature) => log[feature] ?? false),
  }
}

/** Null for a column or a principal component of the model. */
function directionAt(model: Model, feature: number): ModelDirection | null {
  const first = firstDirectionOf(model)
  return feature < first ? null : (directionsOf(model)[feature - first] ?? null)
}

interface Made {
  directions: (ModelDirection | null)[]
  fromRows: Loadings
}

/** n × f. */
function pickFeatures(
  { columnData, data, names }: Prepared,
  features: number[],
  made: Made,
): Matrix {
  // prettier-ignore
  const [d, p] = [names.length, data.columns]
  const f = features.length
  const values = new Float64Array(data.rows * f)
  features.forEach((feature, a) => {
    if (made.directions[a]) return alongDirection(data, made.fromRows, a, values)
    const [from, width, j] = feature < d ? [columnData.values, d, feature] : [data.values, p, feature - d] // prettier-ignore
    for (let i = 0; i < data.rows; i++) values[i * f + a] = from[i * width + j]
  })
  return { values, rows: data.rows, columns: f }
}

/** The a-th of what is on the axes, of all rows. @param out n × f, written */
function alongDirection(
  { values, rows: n, columns: p }: Matrix,
  { loadings, offsets }: Loadings,
  a: number,
  out: Float64Array,
): void {
  const f = offsets.length
  for (let i = 0; i < n; i++) {
    let sum = offsets[a]
    for (let c = 0; c < p; c++) sum += loadings[a * p + c] * values[i * p + c]
    out[i * f + a] = sum
  }
}

/** Of columns that are fitted as they are, themselves. */
function loadingsOn(
  { reduced, data, names }: Prepared,
  features: number[],
  directions: (ModelDirection | null)[],
): Loadings {
  const [d, p] = [names.length, data.columns]
  const itself = (score: number) => Array.from({ length: p }, (_, c) => (c === score ? 1 : 0))
  const projection = reduced?.projection
  const row = (feature: number, a: number) => {
    const direction = directions[a]
    if (direction) return [...direction.loadings]
    if (feature >= d) return itself(feature - d)
    return projection ? [...columnLoadings(projection, [feature])] : itself(feature)
  }
  return {
    loadings: Float64Array.from(features.flatMap(row)),
    offsets: Float64Array.from(
      features,
      (feature, a) => directions[a]?.offset ?? projection?.mean[feature] ?? 0,
    ),
    residual: new Float64Array(features.length ** 2),
  }
}

/** With what lies outside the components; a component, or a direction among them, has no part of that. */
function lifted(mixture: Mixture, prepared: Prepared, features: number[], from: Loadings): Mixture {
  const d = prepared.names.length
  const f = features.length
  const ofColumns = features.map((feature) => feature < d)
  if (prepared.reduced === null) return liftMixture(mixture, from)
  const outside = outsideCovariance(prepared, features.map((feature) => Math.min(feature, d - 1))) // prettier-ignore
  const residual = outside.map((value, at) =>
    ofColumns[Math.floor(at / f)] && ofColumns[at % f] ? value : 0,
  )
  return liftMixture(mixture, { ...from, residual })
}

/** f: a row as it is fitted, whose p values begin at `from`, on the axes, in the units of the fit. */
export function onPlane(
  { fromRows: { loadings, offsets } }: Plane,
  values: Float64Array,
  from: number,
): number[] {
  // prettier-ignore
  const p = loadings.length / offsets.length
  return Array.from(offsets, (offset, a) => {
    let sum = offset
    for (let c = 0; c < p; c++) sum += loadings[a * p + c] * values[from + c]
    return sum
  })
}

/** Places of all judged rows in the picture of two axes, in the user's units; NaN for a row that lacks one of them. */
export function placesOf(model: Model, xAxis: number, yAxis: number): Places {
  const known = planeOn(model, xAxis, yAxis)
  known.places ??= withPartial(model, known.plane)
  return known.places
}

/** Behind the places of the complete rows those of the others. */
function withPartial({ prepared, partial }: Model, plane: Plane): Places {
  const complete = places(plane.model, plane.data, plane.x, plane.y)
  if (partial === null) return complete
  const { values, sides } = prepared.incomplete!
  const { features } = plane
  const [d, f] = [prepared.names.length, features.length]
  const has = (i: number, j: number) =>
    j < d && sides[i * d + j] === 0 && !Number.isNaN(values[i * d + j])
  const placed = [...partial.keys()].filter((at) => features.every((j) => has(partial[at], j)))
  const data: Matrix = {
    values: Float64Array.from(placed.flatMap((at) => features.map((j) => values[partial[at] * d + j]))), // prettier-ignore
    rows: placed.length,
    columns: f,
  }
  const found = places(plane.model, data, plane.x, plane.y)
  const n = complete.x.length
  const whole = (from: Float64Array, further: Float64Array) => {
    const out = new Float64Array(n + partial.length).fill(NaN)
    out.set(from)
    placed.forEach((at, p) => (out[n + at] = further[p]))
    return out
  }
  return { x: whole(complete.x, found.x), y: whole(complete.y, found.y) }
}
