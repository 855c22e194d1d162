import type { Model } from '../engine/model'
import type { Reach } from '../shared/api/scoring'
import type { FlagReason, Flags } from '../shared/engineApi'
import type { TSquaredSection } from './tSquaredSection'

/** One model of the reference, and what it says of its rows of the batch. */
export interface ScoredModel {
  model: Model
  flags: Flags
  reasons: (FlagReason | null)[]
  tSquared: TSquaredSection | null
  /** What m good rows can find, where false discoveries are counted. */
  reach: Reach | null
}
