import { IsodenseError } from '../../../core/errors'
import { rowsOfStep, type Steps } from '../../../core/steps'
import { mostWithin, type ParallelRows, type RowsWithin } from '../../../shared/api/parallel'
import type { EngineParams } from '../../../shared/engineApi'
import type { Model } from '../../model'
import { columnReader, rowsOn } from './columnReader'

/** Those of some rows that are judged, on some axes, in the order asked for. @throws ColumnUnknown */
export function parallelRows(
  model: Model,
  { columns, rows }: Omit<EngineParams<'parallelRows'>, 'modelId'>,
): ParallelRows {
  columns.forEach((column) => check(model, column))
  const indices = rows.map((row) => model.fittedIndex[row]).filter((i) => i >= 0)
  return rowsOn(model, columns, Int32Array.from(indices))
}

/** The judged rows whose values lie in all of some intervals, ends included, in the order of the file. In steps. @throws ColumnUnknown */
export function* rowsWithin(
  model: Model,
  { intervals }: Omit<EngineParams<'rowsWithin'>, 'modelId'>,
): Steps<RowsWithin> {
  const tests = intervals.map(({ column, from, to }) => {
    check(model, column)
    return { read: columnReader(model, column), from, to }
  })
  const found: number[] = []
  let count = 0
  const { fittedIndex } = model
  for (let row = 0; row < fittedIndex.length; row++) {
    if (row % rowsOfStep === rowsOfStep - 1) yield
    if (fittedIndex[row] < 0) continue
    // Comparisons with NaN are false: a row without a value is not within.
    if (!tests.every(({ read, from, to }) => read(row) >= from && read(row) <= to)) continue
    count++
    if (count <= mostWithin) found.push(row)
  }
  return { modelId: model.analysis.modelId, count, rows: Int32Array.from(found) }
}

function check({ prepared }: Model, column: number): void {
  if (column < prepared.columns.length) return
  throw new IsodenseError('ColumnUnknown', `The model has no column ${column + 1}.`)
}
