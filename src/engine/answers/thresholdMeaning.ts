import type { ThresholdMeaning } from '../../shared/api/thresholdMeaning'
import type { ThresholdSettings } from '../../shared/plan'
import { crossFitState } from '../goodBatchFit'
import type { Model } from '../model'
import { rareness } from '../rareness'
import { roughly } from '../roughly'
import { beyondGood } from './beyondGood'
import { isFlagged } from './cut'
import { cutOf } from './threshold'

/** What the flags of a threshold mean. @throws Cancelled, and what `cutOf` throws */
export async function thresholdMeaning(
  model: Model,
  by: ThresholdSettings,
  signal?: AbortSignal,
): Promise<ThresholdMeaning> {
  const found = await rareness(model, signal)
  const beyond = beyondGood(model, found)
  const cut = cutOf(model, by)
  return {
    modelId: model.analysis.modelId,
    judged: Math.round(model.sorted.all.totalWeight),
    beyond: beyond && beyond.length,
    beyondFlagged: beyond?.filter((i) => isFlagged(cut, i)).length ?? 0,
    rough: found ? roughly(model, found) : [],
    // T² and p-values of a batch have laws of their own.
    goodBatch: cut.values === model.typicality ? crossFitState(model) : 'never',
  }
}
