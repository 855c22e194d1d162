import { defineStore } from 'pinia'
import { ref, shallowRef, watch } from 'vue'
import type { ParallelScale } from '../../charts/parallel/input'
import {
  mostAxes,
  type ColumnInterval,
  type ParallelOrder,
  type RowsWithin,
} from '../../shared/api/parallel'
import { useBridge } from '../bridge'
import { latestWins } from '../composables/latestWins'
import { EngineError, isCancelled, isEngineDied, messageOf } from '../engineError'
import { useAnalysis } from './analysis'
import { useNotices } from './notices'
import { useSelection } from './selection'

/** What parallel coordinates show, on screen and on paper, and which values are selected along their axes. */
export const useParallel = defineStore('parallel', () => {
  const bridge = useBridge()
  const analysis = useAnalysis()
  const notices = useNotices()
  const selection = useSelection()

  const order = ref<ParallelOrder>('columns')
  /** The first of the axes in that order. */
  const from = ref(0)
  const scale = ref<ParallelScale>('range')
  const bands = ref(false)
  const asTable = ref(false)
  /** At most one for each column. */
  const intervals = shallowRef<ColumnInterval[]>([])
  /** The rows that lie in all of them. */
  const within = shallowRef<RowsWithin | null>(null)

  const page = (by: 1 | -1) => (from.value = Math.max(0, from.value + by * mostAxes))
  watch(order, () => (from.value = 0))
  watch(
    () => analysis.model?.columns.join('\n'),
    () => (from.value = 0),
  )
  // Rows of another model: which of them lie there is another question.
  watch(
    () => analysis.model?.modelId,
    () => {
      intervals.value = []
      within.value = null
    },
  )

  /** Selects the rows within an interval of a column, and those of the others. */
  function brush(interval: ColumnInterval): void {
    const others = intervals.value.filter(({ column }) => column !== interval.column)
    intervals.value = [...others, interval]
    void select()
  }

  /** Takes the interval of a column away; of all without one. */
  function release(column?: number): void {
    intervals.value =
      column === undefined ? [] : intervals.value.filter((one) => one.column !== column)
    if (intervals.value.length > 0) void select()
    else {
      within.value = null
      selection.clear()
    }
  }

  const select = latestWins(async () => {
    const modelId = analysis.model?.modelId
    const asked = intervals.value
    if (modelId === undefined || asked.length === 0 || !analysis.live) return
    try {
      const found = await bridge.engine.call('rowsWithin', { modelId, intervals: asked })
      if (intervals.value !== asked || analysis.model?.modelId !== modelId) return
      within.value = found
      if (found.rows.length > 0) selection.selectAll(found.rows, found.rows[0]!)
      else selection.clear()
    } catch (error) {
      const replaced = error instanceof EngineError && error.code === 'NotLoaded'
      if (!replaced && !isCancelled(error) && !isEngineDied(error))
        notices.error('show', messageOf(error))
    }
  })

  return { order, from, scale, bands, asTable, intervals, within, page, brush, release }
})
