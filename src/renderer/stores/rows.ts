import { defineStore } from 'pinia'
import { computed, ref, shallowReactive, watch } from 'vue'
import type { RowDetail, RowsOrder, RowsPage } from '../../shared/engineApi'
import { useBridge } from '../bridge'
import { latestWins } from '../composables/latestWins'
import { EngineError, isCancelled, isEngineDied, messageOf } from '../engineError'
import { useAnalysis } from './analysis'
import { useNotices } from './notices'

export const pageSize = 100
const keptPages = 64

/** The table's rows, fetched page by page as they come into sight. */
export const useRows = defineStore('rows', () => {
  const bridge = useBridge()
  const analysis = useAnalysis()
  const notices = useNotices()

  const which = ref<'flagged' | 'all'>('flagged')
  const order = ref<RowsOrder>('anomaly')
  /** Pages by question and number; the oldest is forgotten first. */
  const pages = shallowReactive(new Map<string, RowsPage>())
  /** The last question that was answered; see `row`. */
  const answered = ref<string | null>(null)

  const key = computed(() => {
    const flags = analysis.shown?.flags
    return flags ? [flags.modelId, flags.percentile, which.value, order.value].join('|') : null
  })

  const total = computed(() => {
    const shown = analysis.shown
    if (!shown) return 0
    return which.value === 'flagged' ? shown.flags.count : shown.analysis.rows
  })

  // Another engine or another file numbers its models anew: nothing of the former one may remain.
  watch(
    () => analysis.live,
    (live) => void (live || pages.clear()),
    { flush: 'sync' },
  )

  const standIn = computed(() =>
    order.value === 'anomaly' && sameButPercentile(key.value, answered.value)
      ? answered.value
      : null,
  )

  /**
   * The row at a place of the table, where it is there already. By anomaly the n-th row is the same
   * at every percentile, so the former answer stands until the new one is there: no flicker while
   * the threshold is dragged.
   */
  function row(index: number): RowDetail | undefined {
    const page = Math.floor(index / pageSize)
    const fresh = key.value === null ? undefined : pages.get(`${key.value}|${page}`)
    if (fresh) return fresh.rows[index - fresh.offset]
    const old = pages.get(`${standIn.value}|${page}`)
    return old?.rows[index - old.offset]
  }

  /** Fetches what is missing of the rows in sight; only the latest sight is fetched. */
  const ensure = latestWins(async (from: number, to: number) => {
    const last = Math.floor(Math.max(from, to - 1) / pageSize)
    for (let page = Math.floor(from / pageSize); page <= last; page++) await fetchPage(page)
  })

  async function fetchPage(page: number): Promise<void> {
    const flags = analysis.shown?.flags
    const question = key.value
    if (!flags || !question || !analysis.live || pages.has(`${question}|${page}`)) return
    try {
      const answer = await bridge.engine.call('rows', {
        modelId: flags.modelId,
        percentile: flags.percentile,
        which: which.value,
        order: order.value,
        offset: page * pageSize,
        limit: pageSize,
      })
      if (!analysis.live) return
      pages.set(`${question}|${page}`, answer)
      answered.value = question
      for (const oldest of pages.keys()) {
        if (pages.size <= keptPages) break
        pages.delete(oldest)
      }
    } catch (error) {
      const replaced = error instanceof EngineError && error.code === 'NotLoaded'
      if (!replaced && !isCancelled(error) && !isEngineDied(error))
        notices.error('show', messageOf(error))
    }
  }

  return { which, order, key, total, row, ensure }
})

function sameButPercentile(a: string | null, b: string | null): boolean {
  const rest = (key: string) => key.split('|').toSpliced(1, 1).join('|')
  return a !== null && b !== null && rest(a) === rest(b)
}
