import type { CurvePoints } from '../../core/anomaly/curves'
import type { Proportion } from '../../core/anomaly/interval'
import type { LabelNote } from '../labelNotes'
import type { LabelSet } from '../labels'

/** What rows are known by: what a label needs to be put on them, and on none but them. */
export interface RowIdentities {
  table: LabelSet['table']
  /** One for each row asked about. */
  hashes: number[]
}

/** What is known of the rows of a table. */
export interface TableLabels {
  tableId: number
  /** For each row the place of its label among good, bad, ignore plus one; 0 for none. */
  of: Uint8Array
  /** Rows with labels by hand, and where in the plan these are: set and entry. */
  byHand: { row: Int32Array; set: Int32Array; entry: Int32Array }
  /** Labels that are not applied, and why. */
  notes: string[]
}

/** How the flags stand to what is known of the rows: how well they find bad ones, and what they cost. */
export interface LabelStatistics {
  /** Labelled rows of the table, or group. */
  good: number
  bad: number
  ignored: number
  /** Labelled rows among them that no model judges: neither caught nor passed. */
  notJudged: { good: number; bad: number }
  /** Judged ones: flagged or not × bad or good. */
  table: {
    truePositive: number
    falsePositive: number
    falseNegative: number
    trueNegative: number
  }
  /** Bad ones that are flagged; null where none is judged. */
  catchRate: Proportion | null
  /** Good ones that are flagged; null where none is judged. */
  falseAlarms: Proportion | null
  /** Null without bad or without good ones, and where several models judge, whose scores are not on one scale. */
  rocAuc: number | null
  averagePrecision: number | null
  roc: CurvePoints | null
  precisionRecall: CurvePoints | null
  /** What is to be known before these figures are believed. */
  notes: LabelNote[]
}
