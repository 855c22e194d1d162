import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { OrderAlong, OrderSight } from '../../shared/api/order'
import { useAnalysis } from './analysis'
import { useSession } from './session'

/** More columns of times than these nobody looks through in a list. */
const mostTimes = 20

/** What the control chart shows, on screen and on paper. */
export const useOrder = defineStore('order', () => {
  const session = useSession()
  const analysis = useAnalysis()

  /** Shallow, as it is sent: a port does not take Vue's proxies. */
  const along = shallowRef<OrderAlong>('file')
  /** What is in sight; null for all. */
  const sight = shallowRef<OrderSight | null>(null)
  const asTable = ref(false)

  const times = computed(() =>
    (session.table?.columns ?? []).filter(({ kind }) => kind === 'date').slice(0, mostTimes),
  )
  /** Name of the column that rows stand along; null for the file. */
  const column = computed(() => {
    const by = along.value
    return by === 'file' ? null : (session.table?.columns[by.column]?.name ?? null)
  })
  // The columns of another file are others, and so are its rows.
  watch(
    () => session.table?.tableId,
    () => {
      along.value = 'file'
    },
    { flush: 'sync' },
  )
  watch(
    [along, () => analysis.model?.tableId, () => analysis.model?.group],
    () => (sight.value = null),
    {
      flush: 'sync',
    },
  )

  return { along, sight, asTable, times, column }
})
