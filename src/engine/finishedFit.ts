import type { ScaledMixture } from '../core/gmm/scaledMixture'
import type { LeftOutRow } from '../core/table/types'
import type { Plan } from '../shared/plan'
import type { ModelFamilies } from './modelFamilies'
import type { FitRows } from './fitRows'
import type { Tried } from './fitting'
import type { Prepared } from './prepare'
import type { SettledRival } from './settledRival'
import type { SelectionPlan } from './selectionPlan'

/** A fit that was chosen, with all that was tried and the scores of every row under it. */
export interface FinishedFit {
  tableId: number
  modelId: number
  stage: 'preview' | 'final'
  plan: Plan
  group: string | null
  /** Rows of the file, or of the group. */
  scopeRows: number
  prepared: Prepared
  fitted: FitRows
  /** Names of skewed columns whose logarithm is proposed and not taken. */
  skewed: string[]
  /** Names of measured columns that nobody chose, because many of their cells hold no number. */
  sparse: string[]
  /** The file holds rows that were drawn from a model. */
  generated: boolean
  scaled: ScaledMixture
  /** User's units, one for each fitted row. */
  logDensity: Float64Array
  /** Rows that had to be left out of it, and which of them are judged all the same. */
  leftOut: LeftOutRow[]
  partialCount: number
  families: ModelFamilies
  /** Most responsible component of each fitted row. */
  component: Int32Array
  selection: SelectionPlan
  all: Tried[]
  best: Tried
  /** Null where no other fit is as likely and has other families. */
  rival: SettledRival | null
}
