import { conditionalMixture } from '../../core/explain/conditional'
import { planarComponents } from '../../core/grid/planarComponents'
import { columnMixture } from '../columnMixture'
import { shapesKnown } from '../columnShapes'
import type { Model } from '../model'
import { planeOf, type Plane } from './plane'

/** Components with a smaller share of a slice are not in it. */
const leastShare = 1e-3

/** Whether a component is drawn in a slice: ellipses of those that the row's other values speak against would lie anywhere. */
export const isInSlice = (weight: number): boolean => weight >= leastShare

/** The last slice of a model: the mouse asks for its density many times a second. */
const latest = new WeakMap<Model, { key: string; plane: Plane }>()

/** The plane of a picture: of the marginal density, or of the slice through a row where that can be taken. */
export function shownPlane(
  model: Model,
  x: number,
  y: number,
  slice: number | null | undefined,
): { plane: Plane; sliced: boolean } {
  const cut = slice === null || slice === undefined ? null : sliceOf(model, x, y, slice)
  return { plane: cut ?? planeOf(model, x, y), sliced: cut !== null }
}

/**
 * The plane with the density of what is on its axes given all else that a row has: of two columns the other columns, of two
 * principal components of the model the other components. Null where there is nothing else, for axes of any other kind, for a row
 * that is not judged by all its cells, and of too many columns.
 */
function sliceOf(model: Model, x: number, y: number, row: number): Plane | null {
  const plane = planeOf(model, x, y)
  const i = model.fittedIndex[row] ?? -1
  const held = plane.marginal === true && plane.features.length === 2 && heldOf(model, plane.features) // prettier-ignore
  if (!held || i < 0 || i >= model.prepared.rows.length) return null
  const key = [plane.features, row].join()
  const known = latest.get(model)
  if (known?.key === key) return known.plane
  const shapes = shapesKnown(held.mixture)
  if (shapes === null) return null
  const { values, columns } = held.data
  const own = values.slice(i * columns, (i + 1) * columns)
  const mixture = conditionalMixture(shapes, own, held.features)
  const centres = planarComponents(plane.model.mixture)
  const made: Plane = { ...plane, model: { ...plane.model, mixture }, marginal: false, centres }
  latest.set(model, { key, plane: made })
  return made
}

/** What the axes are among, in the units of the fit. */
function heldOf(model: Model, features: readonly number[]) {
  const { prepared, scaled } = model
  const d = prepared.names.length
  if (features.every((feature) => feature < d)) {
    const mixture = columnMixture(model)
    return mixture && { mixture, data: prepared.columnData, features }
  }
  const scores = features.map((feature) => feature - d)
  const count = prepared.reduced?.projection.count ?? 0
  return scores.every((score) => score >= 0 && score < count)
    ? { mixture: scaled.mixture, data: prepared.data, features: scores }
    : null
}
