import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { RowStability } from '../../shared/api/stability'
import { useBridge } from '../bridge'
import { useAnswer } from '../composables/useAnswer'
import { isCancelled, isEngineDied, messageOf } from '../engineError'
import { useAnalysis } from './analysis'
import { useNotices } from './notices'
import { useWork, type Work } from './work'

/** How sure the flags of the model on screen are: refits that a person starts, and may stop. */
export const useHowSure = defineStore('howSure', () => {
  const bridge = useBridge()
  const analysis = useAnalysis()
  const notices = useNotices()
  const work = useWork()

  const run = shallowRef<Work | null>(null)
  const running = computed(() => run.value !== null)
  /** Models that refits were begun of, and a number that grows with every end. */
  const begun = ref(new Set<number>())
  const ends = ref(0)
  /** A first look is not worth refits. */
  const possible = computed(() => analysis.live && analysis.model?.stage === 'final')

  /** What is known by the present threshold; null while refits run, and where too few are done. */
  const stability = useAnswer(
    () => {
      const { model, threshold } = analysis
      if (!model || !threshold || running.value || !begun.value.has(model.modelId)) return null
      return { modelId: model.modelId, by: threshold, ends: ends.value }
    },
    ({ modelId, by }) => bridge.engine.call('stability', { modelId, by, soFar: true }),
    (former, next) => former.modelId === next.modelId,
  )
  const byRow = computed(() => new Map(stability.value?.rows.map((one) => [one.row, one])))
  const of = (row: number): RowStability | null => byRow.value.get(row) ?? null

  async function start(): Promise<void> {
    const { model, threshold } = analysis
    if (!model || !threshold || running.value) return
    const mine = work.begin('howSure')
    run.value = mine
    begun.value.add(model.modelId)
    try {
      await bridge.engine.call(
        'stability',
        { modelId: model.modelId, by: threshold },
        {
          signal: mine.controller.signal,
          onProgress: (progress) => work.report(mine.id, progress),
        },
      )
    } catch (error) {
      if (!isCancelled(error) && !isEngineDied(error)) notices.error('show', messageOf(error))
    } finally {
      work.end(mine.id)
      ends.value++
      if (run.value?.id === mine.id) run.value = null
    }
  }

  const stop = () => run.value?.controller.abort()

  watch(() => analysis.model?.modelId, stop)

  return { running, possible, stability, of, start, stop }
})
