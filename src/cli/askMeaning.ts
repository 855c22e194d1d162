import type { EngineService } from '../engine/service'
import { thresholdSettings } from '../shared/plan'
import type { Analysis } from '../shared/engineApi'
import type { Meaning } from './meaning'
import { progressReporter } from './progressReporter'

/**
 * What the flags of a model mean.
 *
 * @param wanted whether the next good batch is looked into; undefined: where that is quick
 * @throws what the engine's `meaning` and `goodBatch` throw
 */
export async function askMeaning(
  service: EngineService,
  { modelId, plan }: Analysis,
  wanted: boolean | undefined,
  signal: AbortSignal,
): Promise<Meaning> {
  const question = { modelId, by: thresholdSettings(plan) }
  const progress = progressReporter(process.stderr)
  const context = { signal, onProgress: progress.report }
  try {
    const meaning = await service.call('meaning', question, context)
    const { goodBatch: state } = meaning
    const quick = state === 'known' || state === 'cheap'
    const goodBatch =
      state !== 'never' && (wanted ?? quick)
        ? await service.call('goodBatch', question, context)
        : null
    return { meaning, goodBatch }
  } finally {
    progress.end()
  }
}
