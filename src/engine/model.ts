import type { ScaledMixture } from '../core/gmm/scaledMixture'
import type { LeftOutRow } from '../core/table/types'
import type { Analysis, AnalysisSet } from '../shared/engineApi'
import type { ScoredAgainst } from '../shared/api/scoring'
import type { FitRows } from './fitRows'
import type { LoadedTable } from './loadedTable'
import type { Prepared } from './prepare'
import type { Scope } from './scope'
import type { SmallSampleFit } from './smallSample'
import type { ModelFamilies } from './modelFamilies'
import type { FamilyScores } from './familyScore'
import type { SortedScores } from './sortedScores'

/** A fitted mixture with everything that the window's small questions need. Never changed once made. */
export interface Model extends FamilyScores {
  analysis: Analysis
  loaded: LoadedTable
  scope: Scope
  prepared: Prepared
  fitted: FitRows
  scaled: ScaledMixture
  /**
   * File row of every judged row, which is what all other arrays are about: the fitted ones, as prepared, and behind
   * them those that are judged by the cells that they have.
   */
  rows: Int32Array
  /** Which of the prepared incomplete rows these are; null where there is none. */
  partial: Int32Array | null
  /** All rows that had to be left out of the fit, also those that are judged. */
  leftOut: LeftOutRow[]
  /** Natural log of the density of each row, in the user's units; of an incomplete row, of the cells that it has. */
  logDensity: Float64Array
  /** The typicalities of the rows in ascending order. */
  sorted: SortedScores
  families: ModelFamilies
  /** Only of a model of few rows, for which no other was asked. */
  smallSample?: SmallSampleFit
  /** Only of a batch: the good rows whose model this is. */
  against?: ScoredAgainst
  /** Only of a batch: typicalities of the good rows by models without them, ascending. */
  calibration?: Float64Array
  /** Most responsible component of each row. */
  component: Int32Array
  /**
   * For each row of the file its index among the judged rows, ~index among the rows left out where it is not judged, or
   * `outsideScope`.
   */
  fittedIndex: Int32Array
}

/** All models of one analysis. */
export interface ModelSet {
  analysis: AnalysisSet
  loaded: LoadedTable
  models: Model[]
  /** Rows that no model is about: without a group, or of a group without a model. */
  unjudged: LeftOutRow[]
}

/** A row that belongs to another group, or to none. */
export const outsideScope = -(2 ** 31)

/** Index of each of the table's rows, as `Model.fittedIndex`. */
export function indexOfRows(
  { rows, leftOut }: Pick<Model, 'rows' | 'leftOut'>,
  tableRows: number,
): Int32Array {
  const index = new Int32Array(tableRows).fill(outsideScope)
  leftOut.forEach(({ row }, i) => (index[row] = ~i))
  rows.forEach((row, i) => (index[row] = i))
  return index
}

/** How often each judged row counts; undefined where each counts once. */
export function rowWeightsOf({ prepared, partial }: Model): Float64Array | undefined {
  const { rowWeights } = prepared.data
  if (!rowWeights || partial === null) return rowWeights
  const out = new Float64Array(rowWeights.length + partial.length)
  out.set(rowWeights)
  partial.forEach((i, at) => (out[rowWeights.length + at] = prepared.incomplete!.rowWeights![i]))
  return out
}

/** File rows that are judged, but had no part in the estimates. */
export const keptOutRows = ({ fitted: { keptOut }, prepared }: Model): number[] =>
  keptOut ? Array.from(prepared.rows.filter((_, i) => keptOut[i] === 1)) : []
