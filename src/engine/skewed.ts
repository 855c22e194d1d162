import { proposeLog } from '../core/prepare/skewness'
import { columnValues } from '../core/table/columnValues'
import type { Plan } from '../shared/plan'
import type { LoadedTable } from './loadedTable'
import type { Prepared } from './prepare'
import type { Scope } from './scope'

/** Columns outside the file's own choice that were looked at. */
const looked = new WeakMap<LoadedTable, Map<number, boolean>>()

/** Names of the model's columns for which a logarithm is proposed and not taken. */
export function skewedColumns(
  loaded: LoadedTable,
  prepared: Prepared,
  { group }: Pick<Scope, 'group'>,
  { filter }: Pick<Plan, 'filter'>,
): string[] {
  // The rows of one group may be as they should be where those of all groups together are skewed.
  const part = group !== null || filter !== null
  return prepared.names.filter(
    (_, j) =>
      !prepared.log[j] &&
      isSkewed(loaded, prepared.columns[j]) &&
      (!part || proposeLog(fittedValues(prepared, j))),
  )
}

function isSkewed(loaded: LoadedTable, column: number): boolean {
  if (loaded.columns[column].preselected) return loaded.proposeLog.includes(column)
  const known = looked.get(loaded) ?? new Map<number, boolean>()
  looked.set(loaded, known)
  const skewed = known.get(column) ?? proposeLog(columnValues(loaded.table, column).values)
  known.set(column, skewed)
  return skewed
}

/** One column of the fitted rows, in the user's units. */
const fittedValues = ({ columnData: data, center, scale }: Prepared, j: number) =>
  Float64Array.from(
    { length: data.rows },
    (_, i) => center[j] + scale[j] * data.values[i * data.columns + j],
  )
