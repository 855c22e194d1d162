import type { ThresholdSettings } from '../../shared/plan'
import type { CallContext } from '../callContext'
import { crossFitOf } from '../goodBatchFit'
import { inSlices } from '../inSlices'
import type { Model } from '../model'
import type { Pool } from '../pool'
import { part } from '../progress'
import { findingTSquared } from '../tSquared'
import { basisOf } from './threshold'

/** Waits for what a threshold needs to be known of the models, and is worked out only when it is asked for. */
export async function ready(
  models: Model[],
  by: ThresholdSettings,
  pool: Pool,
  { signal, onProgress }: CallContext,
): Promise<void> {
  for (const [i, model] of models.entries()) {
    const basis = basisOf(model, by)
    if (basis === 't-squared') await inSlices(findingTSquared(model), signal)
    if (basis === 'good-batch' && !model.against) {
      const report = onProgress && part(onProgress, i / models.length, (i + 1) / models.length)
      await crossFitOf(model, { pool, signal, onProgress: report })
    }
  }
}
