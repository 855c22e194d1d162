import { applyingSteps } from '../core/prepare/standardise'
import { takeLogarithms } from '../core/prepare/transform'
import { totalWeight } from '../core/matrix'
import type { Steps } from '../core/steps'
import type { LoadedTable } from './loadedTable'
import type { PlanColumns } from './planColumns'
import { inUnitsOfFit, observing, type Prepared } from './prepare'
import { reducedAs } from './reduced'
import type { Scope } from './scope'
import { sharedNumbers, withSharedWeights } from './sharedMatrix'

/**
 * Rows of a batch as the model of other rows sees them: in its units, in the order of the file. In steps.
 * @throws ColumnNotNumeric, NoCompleteRows
 */
export function* batchRows(
  { table }: LoadedTable,
  columns: PlanColumns,
  scope: Scope,
  reference: Prepared,
): Steps<Prepared> {
  const { center, scale, log, names, gaugeSteps } = reference
  const { observed, rows, leftOut, incomplete } = yield* observing(table, columns, scope, { room: sharedNumbers }) // prettier-ignore
  const own = takeLogarithms(observed, log)
  const data = withSharedWeights(yield* applyingSteps(own, { center, scale }, observed.values))
  const prepared: Prepared = {
    ...{
      columns: columns.chosen,
      names,
      log,
      rows,
      data,
      columnData: data,
      reduced: null,
      center,
      scale,
      gaugeSteps,
      leftOut,
    },
    incomplete: incomplete && (yield* inUnitsOfFit(incomplete, { center, scale, log })),
    ...{ knownBad: null, totalWeight: totalWeight(data) },
  }
  return yield* reducedAs(prepared, reference)
}
