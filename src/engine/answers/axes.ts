import { IsodenseError } from '../../core/errors'
import { places, type Places } from '../../core/grid/places'
import type { Model } from '../model'

/** Two features of the model, behind two columns of the table. */
export interface Axes {
  x: number
  y: number
}

/** Throws ColumnUnknown for a column that was not fitted. */
export function axesOf({ prepared, loaded }: Model, xColumn: number, yColumn: number): Axes {
  const feature = (column: number) => {
    const index = prepared.columns.indexOf(column)
    if (index >= 0) return index
    const name = loaded.table.names[column]
    throw new IsodenseError(
      'ColumnUnknown',
      name === undefined
        ? `The file has no column ${column + 1}.`
        : `Column “${name}” is not part of the model and cannot be an axis.`,
    )
  }
  return { x: feature(xColumn), y: feature(yColumn) }
}

/** The last axes of a model: dragging the percentile asks for the same ones many times a second. */
const latest = new WeakMap<Model, Axes & { places: Places }>()

/** Places of all judged rows in the picture of two columns, in the user's units; NaN for a row that lacks one of them. */
export function placesOf(model: Model, xColumn: number, yColumn: number): Places {
  const { x, y } = axesOf(model, xColumn, yColumn)
  const known = latest.get(model)
  if (known?.x === x && known.y === y) return known.places
  const { scaled, prepared } = model
  const made = withPartial(model, { x, y }, places(scaled, prepared.data, x, y))
  latest.set(model, { x, y, places: made })
  return made
}

/** Behind the places of the complete rows those of the others. */
function withPartial(
  { scaled, prepared, partial }: Model,
  { x, y }: Axes,
  complete: Places,
): Places {
  if (partial === null) return complete
  const { values, sides, rows } = prepared.incomplete!
  const d = prepared.data.columns
  const hasValue = (i: number, j: number) => sides[i * d + j] === 0 && !Number.isNaN(values[i * d + j]) // prettier-ignore
  const placed = [...partial.keys()].filter((at) => hasValue(partial[at], x) && hasValue(partial[at], y)) // prettier-ignore
  const data = { values, rows: rows.length, columns: d }
  const found = places(scaled, data, x, y, placed.map((at) => partial[at])) // prettier-ignore
  const n = complete.x.length
  const whole = (from: Float64Array, further: Float64Array) => {
    const out = new Float64Array(n + partial.length).fill(NaN)
    out.set(from)
    placed.forEach((at, p) => (out[n + at] = further[p]))
    return out
  }
  return { x: whole(complete.x, found.x), y: whole(complete.y, found.y) }
}
