import { IsodenseError } from '../../core/errors'
import { componentOfAxis } from '../../shared/componentAxes'
import type { Model } from '../model'

/** What is on the two axes of a picture: a column of the model by its place among them, or their number plus a principal component. */
export interface Axes {
  x: number
  y: number
}

/**
 * A component beyond those that a model has is its last one, or its last column where it has none: how many are kept is known
 * only after the fit, and the picture says what is on its axes.
 *
 * @throws ColumnUnknown for a column that was not fitted
 */
export function axesOf({ prepared, loaded }: Model, xAxis: number, yAxis: number): Axes {
  const { columns, reduced } = prepared
  const feature = (axis: number) => {
    const component = componentOfAxis(axis)
    if (component !== null)
      return reduced === null
        ? Math.min(component, columns.length - 1)
        : columns.length + Math.min(component, reduced.projection.count - 1)
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
  return { x: feature(xAxis), y: feature(yAxis) }
}
