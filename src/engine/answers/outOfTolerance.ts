import { outOfTolerance, type OutOfTolerance } from '../../core/table/limits'
import type { Plan } from '../../shared/plan'
import type { LoadedTable } from '../loadedTable'
import { columnNamed } from '../planColumns'

/** The last limits asked about for each table. */
const latest = new WeakMap<LoadedTable, { key: string; out: OutOfTolerance }>()

/** Which rows of the file are out of tolerance. Throws ColumnUnknown and ColumnNotNumeric. */
export function toleranceOf(loaded: LoadedTable, limits: Plan['limits']): OutOfTolerance {
  const key = JSON.stringify(limits)
  const known = latest.get(loaded)
  if (known?.key === key) return known.out
  const byIndex = limits.map(({ column, lower, upper }) => ({
    column: columnNamed(loaded, column),
    lower,
    upper,
  }))
  const out = outOfTolerance(loaded.table, byIndex)
  latest.set(loaded, { key, out })
  return out
}
