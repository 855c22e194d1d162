import { IsodenseError } from '../../core/errors'
import { levelsOf } from '../../core/table/levels'
import type { Picture } from '../../shared/engineApi'
import type { Model } from '../model'

/** Which of the column's values each of `rows` has; −1 for none. Throws ColumnUnknown. */
export function categoryOf({ loaded }: Model, column: number, rows: Int32Array): Int32Array {
  if (loaded.table.names[column] === undefined)
    throw new IsodenseError('ColumnUnknown', `The file has no column ${column + 1} to colour by.`)
  const { of } = levelsOf(loaded.table, column)
  return rows.map((row) => of[row])
}

/** The values of a column to colour by, for the picture's points. */
export function categories(
  model: Model,
  column: number,
  rows: Int32Array,
): NonNullable<Picture['categories']> {
  const of = categoryOf(model, column, rows)
  const { table } = model.loaded
  return { column: table.names[column], values: levelsOf(table, column).values, of }
}
