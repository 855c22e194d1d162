import type { Observations } from '../../core/matrix'
import { applyScaling } from '../../core/prepare/standardise'
import { takeLogarithms } from '../../core/prepare/transform'
import { runSteps } from '../../core/steps'
import type { IncompleteRows } from '../../core/table/incompleteRows'
import { completeSteps } from '../../core/table/matrix'
import type { LeftOutRow, Table } from '../../core/table/types'
import type { RowLabels } from '../labels/rowLabels'
import type { PlanColumns } from '../planColumns'
import { inUnitsOfFit, observing, type Prepared } from '../prepare'

/** Rows of a part of a file as a model sees them. */
export interface PartRows {
  /** In the units of the fit. */
  data: Observations
  /** Row of the part behind each of them. */
  rows: Int32Array
  leftOut: LeftOutRow[]
  /** Those of them that can be judged by the cells that they have, in the units of the fit. */
  incomplete: IncompleteRows | null
}

const allRows = { group: null, rows: null }

/**
 * Prepares rows as those were that the model was fitted to.
 * @param labels of the part's rows
 */
export function partRows(
  table: Table,
  columns: PlanColumns,
  prepared: Prepared,
  labels: RowLabels | null,
): PartRows {
  const { observed, rows, leftOut, incomplete } = runSteps(
    observing(table, columns, allRows, { complete: completeSteps, labels }),
  )
  return {
    data: applyScaling(takeLogarithms(observed, prepared.log), prepared),
    rows,
    leftOut,
    incomplete: incomplete && runSteps(inUnitsOfFit(incomplete, prepared)),
  }
}
