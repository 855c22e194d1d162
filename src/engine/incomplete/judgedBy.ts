import { PartialDensity } from '../../core/missing/partialDensity'
import type { JudgedBy } from '../../shared/api/judgedBy'
import { columnMixture } from '../columnMixture'
import type { Model } from '../model'
import { partialRow } from './partial'

/** What a judged row was judged by, by its index; null for one that lacks nothing. */
export function judgedBy(model: Model, i: number): JudgedBy | null {
  const row = partialRow(model, i)
  if (row === null) return null
  const { prepared, loaded, rows } = model
  const { observed, bounds } = row.pattern
  const known = new Set([...observed, ...bounds.map(({ feature }) => feature)])
  const missing = prepared.names.filter((_, j) => !known.has(j))
  const limits = bounds.map((bound) => {
    const density = new PartialDensity(columnMixture(model)!, { observed, bounds: [bound] })
    density.evaluate(row.values, 0)
    const column = prepared.columns[bound.feature]
    return {
      column: prepared.names[bound.feature],
      cell: loaded.table.cells[column].at(rows[i]),
      probability: probabilityOf(density),
    }
  })
  return { observed: observed.length, of: prepared.names.length, missing, limits }
}

/** Of the limits given the observed cells, over all components. */
function probabilityOf({ joint, logMass }: PartialDensity): number {
  const ofObserved = joint.map((log, c) => log - logMass[c])
  const largest = Math.max(...ofObserved)
  const sum = (logs: Float64Array) => logs.reduce((a, log) => a + Math.exp(log - largest), 0)
  return Math.min(1, sum(joint) / sum(ofObserved))
}

/** In a few words, for files: `3 of 5 columns`, `3 of 5 columns and 1 limit`. */
export function judgedByWords(
  { observed, bounds }: { observed: ArrayLike<unknown>; bounds: ArrayLike<unknown> },
  of: number,
): string {
  const limits =
    bounds.length === 0 ? '' : ` and ${bounds.length} ${bounds.length === 1 ? 'limit' : 'limits'}`
  return `${observed.length} of ${of} columns${limits}`
}

/** Of a row that lacks nothing. */
export const judgedByAll = (of: number): string => `${of} of ${of} columns`
