import { runSteps } from '../../core/steps'
import type { FurtherColumn } from '../../core/table/annotations'
import type { FurtherColumns } from '../furtherColumnsOf'
import type { Exclusion } from '../../shared/exclusions'
import { excludedRows } from './excludedRows'

/** Which rows are excluded by hand, why, by whom and when, as columns: each only where it has something to say. */
export const exclusionColumns: FurtherColumns = ({ table }, models, by) => {
  const [{ analysis, against }] = models
  const sets = by.known?.excluded ?? analysis.plan.excluded
  // Those of a plan are of its own table, not of a batch.
  if (against || sets.length === 0) return []
  const found = runSteps(excludedRows(table, sets)).byHand
  // What was excluded a moment ago is judged by the model that is there.
  const judged = (row: number) => models.some(({ fittedIndex }) => fittedIndex[row] >= 0)
  const byHand = new Map([...found].filter(([row]) => !judged(row)))
  const said = (word: string, of: (one: Exclusion) => string): FurtherColumn[] =>
    [...byHand.values()].some(({ entry }) => of(entry) !== '')
      ? [{ word, of: (row) => (byHand.has(row) ? of(byHand.get(row)!.entry) : '') }]
      : []
  return [
    ...said('excluded', () => 'by hand'),
    ...said('excluded_comment', ({ comment }) => comment),
    ...said('excluded_by', ({ by }) => by),
    ...said('excluded_at', ({ at }) => at ?? ''),
  ]
}
