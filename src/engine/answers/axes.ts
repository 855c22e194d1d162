import { IsodenseError } from '../../core/errors'
import { componentOfAxis } from '../../shared/componentAxes'
import { directionOfAxis } from '../../shared/directionAxes'
import { directionsOf } from '../directions'
import type { Model } from '../model'

/**
 * What is on the two axes of a picture: a column of the model by its place among them; their number plus a principal component;
 * or `firstDirectionOf` plus a direction.
 */
export interface Axes {
  x: number
  y: number
}

/** Number of columns and of the model's principal components. */
export const firstDirectionOf = ({ prepared: { columns, reduced } }: Pick<Model, 'prepared'>) =>
  columns.length + (reduced?.projection.count ?? 0)

/**
 * A component beyond those that a model has is its last one, or its last column where it has none: how many are kept is known
 * only after the fit, and the picture says what is on its axes. So it is with a direction that the model does not have: a
 * column that is not on the other axis stands for it.
 *
 * @throws ColumnUnknown for a column that was not fitted
 */
export function axesOf(model: Model, xAxis: number, yAxis: number): Axes {
  const [x, y] = [featureOf(model, xAxis), featureOf(model, yAxis)]
  const free = (other: number | null) => (other === 0 && model.prepared.columns.length > 1 ? 1 : 0)
  return { x: x ?? free(y), y: y ?? free(x ?? free(y)) }
}

/** Null for a direction that the model does not have. */
function featureOf(model: Model, axis: number): number | null {
  const { prepared, loaded } = model
  const { columns, reduced } = prepared
  const direction = directionOfAxis(axis)
  // Of a model of principal components these are its own.
  const component =
    direction?.of === 'principal' && reduced ? direction.direction - 1 : componentOfAxis(axis)
  if (component !== null)
    return reduced === null
      ? Math.min(component, columns.length - 1)
      : columns.length + Math.min(component, reduced.projection.count - 1)
  if (direction) {
    const found = directionsOf(model).findIndex((one) => one.axis === axis)
    return found < 0 ? null : firstDirectionOf(model) + found
  }
  const index = columns.indexOf(axis)
  if (index >= 0) return index
  const name = loaded.table.names[axis]
  throw new IsodenseError(
    'ColumnUnknown',
    name === undefined
      ? `The file has no column ${axis + 1}.`
      : `Column “${name}” is not part of the model and cannot be an axis.`,
  )
}
