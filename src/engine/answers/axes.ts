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

/** Places of all fitted rows in the picture of two columns, in the user's units. */
export function placesOf(model: Model, xColumn: number, yColumn: number): Places {
  const { x, y } = axesOf(model, xColumn, yColumn)
  const known = latest.get(model)
  if (known?.x === x && known.y === y) return known.places
  const made = places(model.scaled, model.prepared.data, x, y)
  latest.set(model, { x, y, places: made })
  return made
}
