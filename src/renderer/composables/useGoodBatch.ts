import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import type { GoodBatch } from '../../shared/api/goodBatch'
import type { ThresholdMeaning } from '../../shared/api/thresholdMeaning'
import { useBridge } from '../bridge'
import { EngineError, isCancelled, isEngineDied, messageOf } from '../engineError'
import { useAnalysis } from '../stores/analysis'

/**
 * What the next good batch gives: found out behind the picture where that is quick, otherwise when it is asked for; once it
 * is known for a model, it follows the threshold. A new fit stops it.
 */
export function useGoodBatch(meaning: Readonly<Ref<ThresholdMeaning | null>>) {
  const bridge = useBridge()
  const analysis = useAnalysis()
  const found = shallowRef<GoodBatch | null>(null)
  /** 0…1 while it is being found out. */
  const fraction = ref<number | null>(null)
  const problem = ref('')
  let controller: AbortController | null = null
  /** The model for which it is known, or was stopped. */
  let known: number | null = null
  let stopped: number | null = null

  const question = computed(() => {
    const { flags } = analysis
    return flags && { modelId: flags.modelId, by: flags.by }
  })

  async function ask(): Promise<void> {
    const asked = question.value
    if (!asked || !analysis.live) return
    controller?.abort()
    const mine = (controller = new AbortController())
    problem.value = ''
    if (known !== asked.modelId) fraction.value = 0
    try {
      const answer = await bridge.engine.call('goodBatch', asked, {
        signal: mine.signal,
        onProgress: (progress) => {
          if (controller === mine && known !== asked.modelId) fraction.value = progress.fraction
        },
      })
      if (controller !== mine) return
      known = asked.modelId
      found.value = answer
    } catch (error) {
      const replaced = error instanceof EngineError && error.code === 'NotLoaded'
      const silent = replaced || isCancelled(error) || isEngineDied(error)
      if (controller === mine && !silent) problem.value = messageOf(error)
    } finally {
      if (controller === mine) {
        controller = null
        fraction.value = null
      }
    }
  }

  function abort(): void {
    controller?.abort()
    controller = null
    fraction.value = null
  }

  function stop(): void {
    stopped = question.value?.modelId ?? null
    abort()
  }

  watch(
    [() => JSON.stringify(question.value), meaning, () => analysis.running],
    () => {
      const modelId = question.value?.modelId
      if (found.value && found.value.modelId !== modelId) found.value = null
      const state = meaning.value
      if (analysis.running) return known === modelId ? undefined : abort()
      if (modelId === undefined || state?.modelId !== modelId || stopped === modelId) return
      const quick = state.goodBatch === 'known' || state.goodBatch === 'cheap'
      // The answer for the present threshold is there, or on its way.
      const same = JSON.stringify(found.value?.by) === JSON.stringify(question.value?.by)
      if ((known === modelId || quick) && state.goodBatch !== 'never' && !same) void ask()
    },
    { immediate: true },
  )

  return { found, fraction, problem, ask, stop }
}
