import { sortingSteps } from '../../../core/sortedIndices'
import { rowsOfStep, type Steps } from '../../../core/steps'
import type { OrderAlong, OrderScale } from '../../../shared/api/order'
import { outsideScope, type Model } from '../../model'
import { timesOf } from '../byTime'

/** The rows of a model along the lines of the file, or the values of a column. */
export interface Arrangement {
  scale: OrderScale
  /** Judged rows that have a place, by their index, ascending by place; equal places as in the file. */
  index: Int32Array
  /** Their places. */
  at: Float64Array
  /** The place of a row of the file; NaN where it has none. */
  placeOf(row: number): number
  /** Rows of the model that are not judged and have a place, and these places; ascending by place. */
  notJudged: { row: Int32Array; at: Float64Array }
  /** Rows of the model, judged or not, that have no place. */
  withoutPlace: number
}

/** The last ones of each model: zoom, threshold and selection ask for the same one again and again. */
const known = new WeakMap<Model, Map<string, Arrangement>>()
const kept = 2

/** In steps. @throws ColumnUnknown */
export function* arrangementOf(model: Model, along: OrderAlong): Steps<Arrangement> {
  const ofModel = known.get(model) ?? new Map<string, Arrangement>()
  known.set(model, ofModel)
  const key = JSON.stringify(along)
  const made = ofModel.get(key) ?? (yield* arrange(model, along))
  ofModel.delete(key)
  ofModel.set(key, made)
  for (const oldest of ofModel.keys()) {
    if (ofModel.size <= kept) break
    ofModel.delete(oldest)
  }
  return made
}

function* arrange(model: Model, along: OrderAlong): Steps<Arrangement> {
  const { scale, placeOf } = placesAlong(model, along)
  const { fittedIndex } = model
  const inFile = model.scope.rows
  const judged: number[] = []
  const others: number[] = []
  let withoutPlace = 0
  const total = inFile?.length ?? fittedIndex.length
  for (let i = 0; i < total; i++) {
    if (i % rowsOfStep === rowsOfStep - 1) yield
    const row = inFile ? inFile[i] : i
    if (fittedIndex[row] === outsideScope) continue
    if (Number.isNaN(placeOf(row))) withoutPlace++
    else (fittedIndex[row] >= 0 ? judged : others).push(row)
  }
  const rows = yield* byPlace(judged, placeOf)
  const notJudged = yield* byPlace(others, placeOf)
  return {
    scale,
    placeOf,
    withoutPlace,
    index: rows.row.map((row) => fittedIndex[row]),
    at: rows.at,
    notJudged,
  }
}

/** @param rows ascending */
function* byPlace(
  rows: number[],
  placeOf: (row: number) => number,
): Steps<Arrangement['notJudged']> {
  const at = Float64Array.from(rows, placeOf)
  if (isAscending(at)) return { row: Int32Array.from(rows), at }
  const order = yield* sortingSteps(at)
  return {
    row: order.map((i) => rows[i]),
    at: new Float64Array(at.length).map((_, i) => at[order[i]]),
  }
}

function placesAlong(
  { loaded: { table } }: Model,
  along: OrderAlong,
): Pick<Arrangement, 'scale' | 'placeOf'> {
  if (along !== 'file') {
    const { values, areDates } = timesOf(table, along.column)
    return { scale: areDates ? 'time' : 'number', placeOf: (row) => values[row] }
  }
  // Of several files, or where a row is put together from several lines, lines do not count up.
  return isAscending(table.lines)
    ? { scale: 'line', placeOf: (row) => table.lines[row] }
    : { scale: 'row', placeOf: (row) => row + 1 }
}

function isAscending(values: Float64Array | Int32Array): boolean {
  for (let i = 1; i < values.length; i++) if (values[i] < values[i - 1]) return false
  return true
}
