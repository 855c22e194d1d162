import { columnValues } from '../../../core/table/columnValues'
import type { ParallelRows } from '../../../shared/api/parallel'
import type { Model } from '../../model'

/** The values of one of the model's columns for each row of the file, as the file has them; NaN for what the axis cannot hold. */
export function columnReader({ loaded, prepared }: Model, column: number): (row: number) => number {
  const { values } = columnValues(loaded.table, prepared.columns[column])
  if (!prepared.log[column]) return (row) => values[row]
  return (row) => (values[row] > 0 ? values[row] : NaN)
}

/** Judged rows, by their index, on some axes. */
export function rowsOn(
  model: Model,
  columns: readonly number[],
  indices: Int32Array,
): ParallelRows {
  const { rows, loaded, component } = model
  const a = columns.length
  const values = new Float64Array(indices.length * a)
  columns.forEach((column, axis) => {
    const read = columnReader(model, column)
    indices.forEach((i, at) => (values[at * a + axis] = read(rows[i])))
  })
  return {
    row: indices.map((i) => rows[i]),
    line: indices.map((i) => loaded.table.lines[rows[i]]),
    component: indices.map((i) => component[i]),
    values,
  }
}
