import { massRaster } from '../../core/grid/massRaster'
import { PlaceIndex } from '../../core/grid/placeIndex'
import type { Places } from '../../core/grid/places'
import { windowLines } from '../../core/grid/windowLines'
import type { PictureWindow } from '../../shared/api/pictureWindow'
import {
  mostEnclosed,
  mostSingleRows,
  type Enclosed,
  type LinesInWindow,
  type PlacedRows,
  type RowsInWindow,
} from '../../shared/api/pictureWindow'
import type { EngineParams } from '../../shared/engineApi'
import type { Model } from '../model'
import { familyOf } from './assignment'
import { fittedValue } from './place'
import { placesOf } from './plane'
import { isInSlice, shownPlane } from './slice'

/** The last index of each places: the mouse asks again and again. */
const indices = new WeakMap<Places, PlaceIndex>()

function indexOf(places: Places): PlaceIndex {
  const index = indices.get(places) ?? new PlaceIndex(places)
  indices.set(places, index)
  return index
}

/** The judged rows in a window of a picture, one by one where they are few. */
export function rowsInWindow(
  model: Model,
  { x, y, assignment, window, columns, rows }: EngineParams<'rowsInWindow'>,
): RowsInWindow {
  const places = placesOf(model, x, y)
  const { modelId } = model.analysis
  const { from, to } = window
  const count = countIn(places, window)
  if (count > mostSingleRows) {
    return { modelId, count, points: null, mass: massRaster(places, from, to, columns, rows) }
  }
  const found = indexOf(places).inBox(from, to)
  return { modelId, count, points: placed(model, places, found, assignment), mass: null }
}

function countIn({ x, y }: Places, { from, to }: PictureWindow): number {
  let count = 0
  for (let i = 0; i < x.length; i++)
    if (x[i] >= from.x && x[i] <= to.x && y[i] >= from.y && y[i] <= to.y) count++
  return count
}

function placed(
  model: Model,
  { x, y }: Places,
  found: Int32Array,
  assignment: EngineParams<'picture'>['assignment'],
): PlacedRows {
  const family = familyOf(model, assignment)
  return {
    row: found.map((i) => model.rows[i]),
    x: Float64Array.from(found, (i) => x[i]),
    y: Float64Array.from(found, (i) => y[i]),
    component: found.map((i) => family[i]),
  }
}

/** Contours, boundaries and ellipses as a closer look shows them; none in a picture of one column, whose curve is drawn finely. */
export function linesInWindow(
  model: Model,
  { x, y, slice, window: { from, to }, depths, coverages }: EngineParams<'linesInWindow'>,
): LinesInWindow {
  const { modelId } = model.analysis
  const { plane, sliced } = shownPlane(model, x, y, slice)
  if (plane.x === plane.y)
    return { modelId, contours: depths.map(() => []), boundaries: [], ellipses: [] }
  const side = (feature: number, a: number, b: number) =>
    [fittedValue(plane.model, feature, a), fittedValue(plane.model, feature, b)] as const
  const window = { x: side(plane.x, from.x, to.x), y: side(plane.y, from.y, to.y) }
  const lines = windowLines(plane, window, depths, coverages)
  const { weights } = plane.model.mixture
  const ellipses = sliced ? lines.ellipses.filter((one) => isInSlice(weights[one.component])) : lines.ellipses // prettier-ignore
  return { modelId, ...lines, ellipses }
}

/** The judged row nearest to a place, as seen on the screen; null where none is near. */
export function nearestRow(
  model: Model,
  { x, y, assignment, at, perUnit, radius }: EngineParams<'nearestRow'>,
): PlacedRows | null {
  const places = placesOf(model, x, y)
  const index = indexOf(places).nearest(at, perUnit, radius)
  return index < 0 ? null : placed(model, places, Int32Array.of(index), assignment)
}

/** The judged rows inside a line that was drawn round them. */
export function enclosedRows(
  model: Model,
  { x, y, polygon }: EngineParams<'enclosedRows'>,
): Enclosed {
  const found = indexOf(placesOf(model, x, y)).inside(polygon)
  const rows = found.map((i) => model.rows[i]).sort()
  return { modelId: model.analysis.modelId, count: rows.length, rows: rows.slice(0, mostEnclosed) }
}

/** Where some rows of the file lie in a picture: those of them that are judged. */
export function placesOfRows(
  model: Model,
  { x, y, assignment, rows }: EngineParams<'placesOfRows'>,
): PlacedRows {
  const found = rows.map((row) => model.fittedIndex[row] ?? -1).filter((i) => i >= 0)
  return placed(model, placesOf(model, x, y), Int32Array.from(found), assignment)
}
