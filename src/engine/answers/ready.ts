import type { ThresholdSettings } from '../../shared/plan'
import type { Model } from '../model'
import type { CallContext } from '../callContext'

/** Waits for what a threshold needs to be known of the models, and is worked out only when it is asked for. */
export async function ready(
  _models: Model[],
  _by: ThresholdSettings,
  _context: CallContext,
): Promise<void> {}
