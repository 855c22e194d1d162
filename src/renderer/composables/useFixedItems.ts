import { useElementSize, useEventListener } from '@vueuse/core'
import { computed, ref, type Ref } from 'vue'

/** A row or column that is in sight, or nearly. */
export interface FixedItem {
  index: number
  /** Pixels from the beginning of the list. */
  start: number
}

export interface FixedList {
  count: number
  /** Pixels of each item: all are alike. */
  size: number
  /** Pixels in front of the first item that scroll away with them. */
  before?: number
  /** Items beyond either edge that are there as well. */
  overscan: number
}

/**
 * Which items of a long list are in sight. All have the same size, so that it takes no longer for a million of
 * them: lists of items of any size go through all of them whenever their number changes.
 */
export function useFixedItems(
  scroller: Readonly<Ref<HTMLElement | null>>,
  axis: 'x' | 'y',
  list: () => FixedList,
) {
  const { width, height } = useElementSize(scroller)
  const offset = ref(0)
  useEventListener(
    scroller,
    'scroll',
    () => {
      const now = scroller.value
      if (now) offset.value = axis === 'y' ? now.scrollTop : now.scrollLeft
    },
    { passive: true },
  )
  const extent = computed(() => (axis === 'y' ? height.value : width.value))
  const first = computed(() => {
    const { size, before = 0, overscan, count } = list()
    const at = Math.floor((offset.value - before) / size)
    return Math.max(0, Math.min(count, at - overscan))
  })
  const end = computed(() => {
    const { size, before = 0, overscan, count } = list()
    const at = Math.ceil((offset.value - before + extent.value) / size)
    return Math.max(first.value, Math.min(count, at + overscan))
  })
  const items = computed<FixedItem[]>(() => {
    const { size, before = 0 } = list()
    return Array.from({ length: end.value - first.value }, (_, i) => {
      const index = first.value + i
      return { index, start: before + index * size }
    })
  })
  /** Pixels of the whole list. */
  const total = computed(() => {
    const { size, before = 0, count } = list()
    return before + count * size
  })

  /** Scrolls no further than it must. @param covered pixels at the beginning that something lies over */
  function scrollTo(index: number, covered = 0): void {
    const now = scroller.value
    if (!now) return
    const { size, before = 0 } = list()
    const start = before + index * size
    const at = axis === 'y' ? now.scrollTop : now.scrollLeft
    const end = start + size + covered - (axis === 'y' ? now.clientHeight : now.clientWidth)
    const to = start < at ? start : Math.max(at, end)
    if (to !== at) now.scrollTo({ [axis === 'y' ? 'top' : 'left']: to })
  }

  return { items, total, scrollTo }
}
