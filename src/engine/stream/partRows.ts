import type { Observations } from '../../core/matrix'
import { applyScaling } from '../../core/prepare/standardise'
import { takeLogarithms } from '../../core/prepare/transform'
import { runSteps, type Steps } from '../../core/steps'
import type { IncompleteRows } from '../../core/table/incompleteRows'
import { completeSteps } from '../../core/table/matrix'
import type { LeftOutRow, Table } from '../../core/table/types'
import { badAmong } from '../labels/knownBad'
import type { RowLabels } from '../labels/rowLabels'
import type { PlanColumns } from '../planColumns'
import { inUnitsOfFit, observing, type Prepared } from '../prepare'
import { reducedAs } from '../reduced'
import { rowTerm } from '../userDensity'

/** Rows of a part of a file as a model sees them. */
export interface PartRows {
  /** As they are fitted. */
  data: Observations
  /** n × d: the columns in the units of the fit; see `Prepared`. */
  columnData: Observations
  /** What is added to the log density of the i-th of them to have it in the user's units. */
  term(i: number): number
  /** Q of each, of a model of principal components; else null. */
  squaredErrors: Float64Array | null
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
  const columnData = applyScaling(takeLogarithms(observed, prepared.log), prepared)
  const bad = badAmong(rows, labels)
  const inModel = runSteps(onComponents(columnData, prepared, (i) => bad?.[i] !== 1))
  return {
    ...inModel,
    columnData,
    rows,
    leftOut,
    incomplete: incomplete && runSteps(inUnitsOfFit(incomplete, prepared)),
  }
}

/** @param hadPart the file's rows had their part in the components, as far as a sample of them goes */
function* onComponents(
  columnData: Observations,
  prepared: Prepared,
  hadPart: (i: number) => boolean,
): Steps<Pick<PartRows, 'data' | 'term' | 'squaredErrors'>> {
  const part = yield* reducedAs({ ...prepared, data: columnData, columnData }, prepared, hadPart)
  return {
    data: part.data,
    term: rowTerm(part),
    squaredErrors: part.reduced?.squaredErrors ?? null,
  }
}
