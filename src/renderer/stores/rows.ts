import { defineStore } from 'pinia'
import { computed, ref, shallowReactive, shallowRef, watch } from 'vue'
import type {
  Flags,
  Judgement,
  RowDetail,
  RowKind,
  RowsOrder,
  RowsPage,
} from '../../shared/engineApi'
import { useBridge } from '../bridge'
import { latestWins } from '../composables/latestWins'
import { EngineError, isCancelled, isEngineDied, messageOf } from '../engineError'
import { useAnalysis } from './analysis'
import { useNotices } from './notices'
import { usePlan } from './plan'

export const pageSize = 100
const keptPages = 64
/** How often the table follows a threshold that is dragged: drawing it costs more than the rings. */
export const followMilliseconds = 100

/**
 * The table's rows, fetched page by page as they come into sight. What was answered last stays until
 * the rows of the next question are there: nothing flickers, and a count never stands over no rows.
 */
export const useRows = defineStore('rows', () => {
  const bridge = useBridge()
  const analysis = useAnalysis()
  const notices = useNotices()
  const plan = usePlan()

  const which = ref<RowKind>('flagged')
  /** Shallow, as it is sent: a port does not take Vue's proxies. */
  const order = shallowRef<RowsOrder>('anomaly')
  /** Pages by question and number; the oldest is forgotten first. */
  const pages = shallowReactive(new Map<string, RowsPage>())
  /** The question whose rows are in the table. */
  const answered = shallowRef<(Pick<RowsPage, 'total' | 'hasOneIn'> & { key: string }) | null>(null)
  /** Another engine numbers its models anew: their rows must not be taken for those of the former. */
  const engines = ref(0)

  /** The flags that the table follows: those of another model at once, a moved threshold soon. */
  const flags = shallowRef<Flags | null>(null)
  let following: ReturnType<typeof setTimeout> | undefined
  function follow(): void {
    clearTimeout(following)
    following = undefined
    flags.value = analysis.flags
    if (!flags.value) forget()
  }
  watch(
    () => analysis.flags,
    (next) => {
      if (next?.modelId !== flags.value?.modelId) follow()
      else following ??= setTimeout(follow, followMilliseconds)
    },
    { flush: 'sync', immediate: true },
  )
  watch(
    () => analysis.live,
    (live) => void (live || engines.value++),
    { flush: 'sync' },
  )

  /** Another file: nothing of the former one remains. */
  function forget(): void {
    pages.clear()
    answered.value = null
  }

  /** What the rows are judged by: the plan's, at the threshold of the flags that are followed. */
  const by = computed<Judgement | null>(() =>
    flags.value && plan.judgement ? { ...plan.judgement, ...flags.value.by } : null,
  )

  const key = computed(() => {
    const now = flags.value
    if (!now || !by.value) return null
    const judged = JSON.stringify(by.value)
    return [engines.value, now.modelId, judged, which.value, JSON.stringify(order.value)].join('|')
  })

  /** Rows in the table. */
  const total = computed(() => {
    if (!flags.value) return 0
    if (answered.value && (answered.value.total > 0 || answered.value.key === key.value))
      return answered.value.total
    if (which.value === 'all') return analysis.model?.rows ?? 0
    // How many there are of another kind is known when the engine has said so.
    return which.value === 'flagged' ? flags.value.count : 1
  })

  /** Whether the rows in the table say how unusual they are. */
  const hasOneIn = computed(() => answered.value?.hasOneIn ?? true)

  /** The row at a place of the table, where it is there already. */
  function row(index: number): RowDetail | undefined {
    const page = pages.get(`${answered.value?.key}|${Math.floor(index / pageSize)}`)
    return page?.rows[index - page.offset]
  }

  /** Fetches what is missing of the rows in sight; only the latest sight is fetched. */
  const ensure = latestWins(async (from: number, to: number) => {
    const question = key.value
    let last: RowsPage | undefined
    const lastPage = Math.floor(Math.max(from, to - 1) / pageSize)
    for (let page = Math.floor(from / pageSize); page <= lastPage; page++)
      last = (await fetchPage(page)) ?? last
    if (question !== null && question === key.value && last && pages.has(`${question}|${lastPage}`))
      answered.value = { key: question, total: last.total, hasOneIn: last.hasOneIn }
  })

  /** Undefined where it could not be fetched. */
  async function fetchPage(page: number): Promise<RowsPage | undefined> {
    const asked = flags.value
    const question = key.value
    const judgement = by.value
    if (!asked || !judgement || !question || !analysis.live) return undefined
    const known = pages.get(`${question}|${page}`)
    if (known) return known
    try {
      const answer = await bridge.engine.call('rows', {
        modelId: asked.modelId,
        by: judgement,
        which: which.value,
        order: order.value,
        offset: page * pageSize,
        limit: pageSize,
      })
      if (!analysis.live || !flags.value) return undefined
      const former = pages.get(`${answered.value?.key}|${page}`)
      const fresh =
        former && sameModel(question, answered.value!.key) ? keepRows(former, answer) : answer
      pages.set(`${question}|${page}`, fresh)
      for (const oldest of pages.keys()) {
        if (pages.size <= keptPages) break
        pages.delete(oldest)
      }
      return fresh
    } catch (error) {
      const replaced = error instanceof EngineError && error.code === 'NotLoaded'
      if (!replaced && !isCancelled(error) && !isEngineDied(error))
        notices.error('show', messageOf(error))
      return undefined
    }
  }

  /** The place of the table that was asked to come into sight last; another object each time. */
  const revealed = shallowRef<{ index: number } | null>(null)

  /** Brings a row into sight: in the list that is shown where that has it, else in that of all rows. */
  async function reveal(row: number): Promise<void> {
    const shown = which.value
    try {
      let index = await placeOf(row, shown)
      if (index === null && shown !== 'all') {
        index = await placeOf(row, 'all')
        if (index === null || which.value !== shown) return
        which.value = 'all'
      }
      if (index !== null) revealed.value = { index }
    } catch (error) {
      if (!isCancelled(error) && !isEngineDied(error)) notices.error('show', messageOf(error))
    }
  }

  async function placeOf(row: number, list: RowKind): Promise<number | null> {
    if (!flags.value || !by.value || !analysis.live) return null
    const { modelId } = flags.value
    const question = { modelId, by: by.value, which: list, order: order.value, row }
    return (await bridge.engine.call('rowPlace', question)).index
  }

  /** Rows as the table has them, those it does not hold after them in the file's order. */
  function inTableOrder(some: Iterable<number>): number[] {
    const wanted = new Set(some)
    const known: number[] = []
    for (let index = 0; index < total.value && known.length < wanted.size; index++) {
      const detail = row(index)
      if (detail && wanted.has(detail.row)) known.push(detail.row)
    }
    const held = new Set(known)
    return [...known, ...[...wanted].filter((r) => !held.has(r)).sort((a, b) => a - b)]
  }

  return {
    which,
    order,
    flags,
    by,
    key,
    total,
    hasOneIn,
    row,
    ensure,
    revealed,
    reveal,
    inTableOrder,
  }
})

const sameModel = (a: string, b: string) =>
  a.split('|').slice(0, 2).join() === b.split('|').slice(0, 2).join()

/** Rows that are as before stay the same objects, so that they are not drawn again. */
const keepRows = (former: RowsPage, next: RowsPage): RowsPage => ({
  ...next,
  rows: next.rows.map((row, i) => {
    const before = former.rows[i]
    return before && before.row === row.row && before.flagged === row.flagged ? before : row
  }),
})
