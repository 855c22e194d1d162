import { useElementSize, useScroll } from '@vueuse/core'
import { computed, type Ref } from 'vue'
import { reasonsRowHeight } from '../../charts/reasons/reasons'

/** Pixels that nothing of the heat map stands in, below the rows. */
const below = 16

/** Which rows of the heat map are in sight of a box that is scrolled. */
export function useReasonsSight(
  scroller: Readonly<Ref<HTMLElement | null>>,
  shown: () => { rows: number; head: number },
) {
  const { width, height } = useElementSize(scroller)
  const { y } = useScroll(scroller)
  const count = computed(() => {
    const room = height.value - shown().head - below
    return Math.max(1, Math.min(shown().rows, Math.floor(room / reasonsRowHeight)))
  })
  const last = computed(() => Math.max(0, shown().rows - count.value))
  const from = computed(() => Math.min(last.value, Math.round(y.value / reasonsRowHeight)))
  /** Pixels of all rows: the box is scrolled as if they were there. */
  const extent = computed(() => height.value + last.value * reasonsRowHeight)

  /** Scrolls no further than it must. */
  function scrollTo(row: number): void {
    const to = Math.max(Math.min(from.value, row), row - count.value + 1)
    if (to !== from.value) scroller.value?.scrollTo({ top: to * reasonsRowHeight })
  }

  return { from, count, extent, width, height, scrollTo }
}
