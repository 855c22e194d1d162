import type { ThresholdSettings } from '../plan'

/** A share of good rows, in per cent, and where it lies for one such file in 95 of 100. */
export interface GoodRate {
  expected: number
  low: number
  high: number
}

/** What share of the next good batch would be flagged, found by judging every row by a model that it had no part in. */
export interface GoodBatch {
  modelId: number
  by: ThresholdSettings
  /** Rows that took part: all, or a sample of a large file. */
  rows: number
  ofRows: number
  folds: number
  /** Of each fit. */
  restarts: number
  /** Null where the threshold is not one of the typicality, or the rows are too few for the rate that was asked for. */
  rate: GoodRate | null
  /** Fewest good rows for the rate that was asked for, where there are fewer. */
  fewestRows: number | null
  /** Of each normal family, where there are several. */
  families: { family: number; rows: number; rate: GoodRate }[]
  /** Why the file is not clean, so that fewer good rows are flagged than this says. */
  notClean: ('families' | 'beyond' | 'keptOut')[]
}
