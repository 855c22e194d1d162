import type { ThresholdSettings } from '../../shared/plan'
import type { Model } from '../model'
import type { CallContext } from '../callContext'
import { inSlices } from '../inSlices'
import { findingTSquared } from '../tSquared'
import { basisOf } from './threshold'

/** Waits for what a threshold needs to be known of the models, and is worked out only when it is asked for. */
export async function ready(
  models: Model[],
  by: ThresholdSettings,
  { signal }: CallContext,
): Promise<void> {
  for (const model of models) {
    if (basisOf(model, by) === 't-squared') await inSlices(findingTSquared(model), signal)
  }
}
