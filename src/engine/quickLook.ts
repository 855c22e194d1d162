import { drawRows } from '../core/drawRows'
import { IsodenseError } from '../core/errors'
import { createRandom } from '../core/rng'
import type { Plan } from '../shared/plan'
import { fitRows } from './fitRows'
import { preview, type FitScopeOptions } from './fitScope'
import { inSlices } from './inSlices'
import type { RowLabels } from './labels/rowLabels'
import type { LoadedTable } from './loadedTable'
import type { Model } from './model'
import type { PlanColumns } from './planColumns'
import { preparing } from './prepare'
import { withComponents } from './reduced'

/** Larger tables than this take longer to prepare than a person waits for a first picture. */
const cellsAtOnce = 1e6
const mostRows = 20_000
const fewestRows = 200

/**
 * A first picture of a table whose rows take long to prepare: of a random sample of them, the only rows that are
 * prepared, judged and shown in it. Null for a smaller table, and where the sample cannot be fitted.
 * @throws Cancelled
 */
export async function quickLook(
  loaded: LoadedTable,
  plan: Plan,
  { columns, labels }: { columns: PlanColumns; labels: RowLabels | null },
  options: FitScopeOptions,
): Promise<Model | null> {
  const { table } = loaded
  const affordable = Math.floor(cellsAtOnce / columns.chosen.length)
  const count = Math.min(mostRows, Math.max(fewestRows, affordable))
  if (table.rows <= 2 * count) return null
  const random = createRandom(plan.seed, table.rows, count)
  const scope = { group: null, rows: drawRows(table.rows, count, random) }
  try {
    const steps = preparing(table, columns, plan, scope, labels)
    const columnsOnly = await inSlices(steps, options.signal)
    const prepared = await withComponents(columnsOnly, plan, options.pool, options.signal)
    const fitted = await fitRows(prepared, plan, options.pool, options.signal, true)
    return await preview({ loaded, plan, scope, prepared, fitted }, options)
  } catch (error) {
    // What is wrong with the sample need not be wrong with all rows.
    if (error instanceof IsodenseError && error.code !== 'Cancelled') return null
    throw error
  }
}
