import { totalWeight, type Observations } from '../core/matrix'
import { orderingSteps, reorderingSteps } from '../core/prepare/canonicalOrder'
import { gaugeSteps } from '../core/prepare/gaugeSteps'
import { applyingSteps, scalingSteps } from '../core/prepare/standardise'
import type { Projection } from '../core/pca/projection'
import { takeLogarithms } from '../core/prepare/transform'
import { levelsOf } from '../core/table/levels'
import { rowsPerStep, type Steps } from '../core/steps'
import type { IncompleteRows } from '../core/table/incompleteRows'
import { matrixSteps, type CompleteRows, type RowOptions } from '../core/table/matrix'
import { because } from '../core/table/leftOutReason'
import type { LeftOutRow, Table } from '../core/table/types'
import { frequencyOf } from '../core/table/weights'
import { badAmong, withoutBad } from './labels/knownBad'
import { whyIgnored, type RowLabels } from './labels/rowLabels'
import type { Plan } from '../shared/plan'
import type { PlanColumns } from './planColumns'
import type { Scope } from './scope'
import { sharedNumbers, withSharedWeights } from './sharedMatrix'

/** The chosen columns of a table as the fit sees them. */
export interface Prepared {
  columns: number[]
  names: string[]
  /** d: columns whose natural logarithm was taken before scaling. */
  log: boolean[]
  /** File row of each fitted row. Rows stand in canonical order, so that a re-sorted file gives the same model. */
  rows: Int32Array
  /**
   * The rows as they are fitted, in shared memory, with their frequencies where there are any: n × d, the columns in the units
   * of the fit, or n × p, their places on principal components.
   */
  data: Observations
  /** n × d: the columns in the units of the fit; `data` itself where these are fitted. */
  columnData: Observations
  /** How the rows come from the columns; null where the columns themselves are fitted. */
  reduced: Reduced | null
  center: Float64Array
  scale: Float64Array
  /** d: the step in which a column was read, in its own unit; null where there is none. */
  gaugeSteps: (number | null)[]
  leftOut: LeftOutRow[]
  /** Those of them that can be judged by the cells that they have; values in the units of the fit. */
  incomplete: IncompleteRows | null
  /** Sum of the fitted rows' frequencies: their number without a frequency column. */
  totalWeight: number
  /** n: 1 for a row that is known to be bad; null where none is. They are judged, but have no part in scale and fit. */
  knownBad: Uint8Array | null
}

/** Rows of a model of principal components. */
export interface Reduced {
  /** For rows that had no part in the components. */
  projection: Projection
  /** As it was found, and how many times as far outside such rows lie. */
  asFound: Projection
  times: number
  /** n: Q; see `Projected`. */
  squaredErrors: Float64Array
  /** n: the squared distance outside, as of rows that had no part in the components. */
  distances: Float64Array
  /** min(n, d): variance along every component, largest first. */
  variances: Float64Array
  /** How many rows the components were found from, and their frequencies. */
  rows: number
  weight: number
}

interface ObservingOptions extends Pick<RowOptions, 'room'> {
  /** Takes the complete rows of a table. */
  complete?: typeof matrixSteps
  /** What is known of the table's rows. */
  labels?: RowLabels | null
}

/**
 * The rows of a table that a model is about, in the user's units, in steps. Throws ColumnNotNumeric and, unless
 * `complete` allows for it, NoCompleteRows.
 */
export function* observing(
  table: Table,
  { chosen, log, frequency, filter }: PlanColumns,
  scope: Scope,
  { complete = matrixSteps, room, labels = null }: ObservingOptions = {},
): Steps<Omit<CompleteRows, 'matrix'> & { observed: Observations }> {
  const weights = frequency === null ? null : frequencyOf(table, frequency)
  const weightsOf = (some: Int32Array) => Float64Array.from(some, (row) => weights!.values[row])
  const levels = filter && levelsOf(table, filter.column)
  const { matrix, rows, leftOut, incomplete } = yield* complete(table, chosen, {
    ...(scope.rows && { rows: scope.rows }),
    positive: chosen.filter((_, j) => log[j]),
    ...(room && { room }),
    include: (row) => {
      if (levels && !filter.values.has(levels.values[levels.of[row]])) {
        const cell = table.cells[filter.column].at(row)
        return because('filtered', { column: table.names[filter.column], cell })
      }
      return (labels && whyIgnored(labels, row)) ?? weights?.why(row) ?? null
    },
  })
  const observed: Observations = weights ? { ...matrix, rowWeights: weightsOf(rows) } : matrix
  const others = incomplete && {
    ...incomplete,
    ...(weights && { rowWeights: weightsOf(incomplete.rows) }),
  }
  return { observed, rows, leftOut, incomplete: others }
}

/** In steps. Throws ColumnUnknown, ColumnNotNumeric, NoCompleteRows, TooFewRows, NotFinite and ConstantColumn. */
export function* preparing(
  table: Table,
  plan: PlanColumns,
  how: ScalingPlan,
  scope: Scope,
  labels: RowLabels | null,
): Steps<Prepared> {
  const { chosen, log } = plan
  const {
    observed,
    rows: inFile,
    leftOut,
    incomplete,
  } = yield* observing(table, plan, scope, {
    room: sharedNumbers,
    labels,
  })
  const order = yield* orderingSteps(observed)
  // A million rows of ten columns are 80 MB: they are ordered and scaled where they are.
  const measured = yield* reorderingSteps(observed, order)
  const steps = yield* gaugeSteps(measured)
  const ordered = takeLogarithms(measured, log)
  const names = chosen.map((column) => table.names[column])
  const rows = order.map((i) => inFile[i])
  const knownBad = badAmong(rows, labels)
  const toFit = knownBad ? yield* withoutBad(ordered, knownBad) : ordered
  const { center, scale } = yield* scalingSteps(toFit, names, scalingOf(how))
  const data = withSharedWeights(yield* applyingSteps(ordered, { center, scale }, observed.values))
  return {
    columns: chosen,
    names,
    log,
    rows,
    data,
    columnData: data,
    reduced: null,
    center,
    scale,
    gaugeSteps: steps,
    leftOut,
    incomplete: incomplete && (yield* inUnitsOfFit(incomplete, { center, scale, log })),
    totalWeight: totalWeight(data),
    knownBad,
  }
}

/** Values and limits of rows that lack others, in the units of a fit: where they are, in steps. */
export function* inUnitsOfFit(
  incomplete: IncompleteRows,
  { center, scale, log }: Pick<Prepared, 'center' | 'scale' | 'log'>,
): Steps<IncompleteRows> {
  const { rows, values } = incomplete
  const d = center.length
  const atOnce = rowsPerStep(d)
  for (let i = 0; i < rows.length; i++) {
    if (i % atOnce === atOnce - 1) yield
    for (let j = 0; j < d; j++) {
      const value = values[i * d + j]
      values[i * d + j] = ((log[j] ? Math.log(value) : value) - center[j]) / scale[j]
    }
  }
  return incomplete
}

/** Fitted units again as a scaled mixture's units say. */
export const unitsOf = ({ center, scale, log }: Prepared) => ({
  center,
  scale,
  ...(log.includes(true) && { log }),
})

type ScalingPlan = Pick<Plan, 'standardise' | 'commonScale' | 'pca'>

/** A constant column has no part in principal components, so it does no harm there: a picture's edge is often black. */
export const scalingOf = ({ standardise, commonScale, pca }: ScalingPlan) => ({
  ...{ standardise, commonScale },
  constantColumns: pca !== null,
})
