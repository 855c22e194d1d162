import type { LeftOutWhy } from '../../core/table/leftOutReason'
import type { NotJudged } from '../notJudgedTexts'
import type { Basis, ThresholdSettings } from '../plan'

/** The good rows that a batch is judged by. */
export interface ScoredAgainst {
  fileName: string
  /** In the file, or in its group. */
  rows: number
  /** Those that the model was fitted to. */
  fittedRows: number
  totalWeight: number
}

/** What m good rows can find at all, where false discoveries are counted. */
export interface Reach {
  calibrationRows: number
  /** 1 / (m + 1). */
  smallestP: number
  /** So many rows must share the smallest p before any of them can be flagged. */
  fewestTogether: number
}

/** What the model of good rows, or of a group of them, says of its rows of a batch. */
export interface JudgedByModel {
  modelId: number
  group: string | null
  against: ScoredAgainst
  /** Rows that are judged: those that lack nothing, and those that lack some of the model's cells. */
  completeRows: number
  partialRows: number
  basis: Basis
  /** As `Flags.threshold`. */
  threshold: number
  flagged: number
  flaggedPartial: number
  /** Flagged rows that belong to a family that is not normal. */
  ofFamilies: number
  ties: number
  /** Rows that the basis says nothing of: they are neither flagged nor passed. */
  notJudged: number
  /** Good rows whose typicality by models of the others is known; null where the basis does not need it. */
  calibrationRows: number | null
  reach: Reach | null
}

/** A row of a batch that is neither flagged nor passed. */
export interface NotJudgedRow {
  row: number
  line: number
  /** The file or sheet that the line is of, where several are stacked. */
  file?: string
  /** In English. */
  reason: string
  /** The same for translations: why no model judges the row, or why the basis says nothing of it. */
  reasons?: LeftOutWhy[]
  notJudged?: NotJudged
}

/** A batch as models of good rows and a threshold have it. */
export interface JudgedBatch {
  analysisId: number
  by: ThresholdSettings
  fileName: string
  /** In the batch. */
  rows: number
  judgedRows: number
  flagged: number
  /** In the order of the batch, at most 1 000 of them; `notJudgedCount` is exact. */
  notJudged: NotJudgedRow[]
  notJudgedCount: number
  /** One, or one for each group that the good rows have a model for. */
  models: JudgedByModel[]
}
