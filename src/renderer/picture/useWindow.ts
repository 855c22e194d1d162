import { useThrottleFn } from '@vueuse/core'
import { onBeforeUnmount, shallowRef, watch, type Ref } from 'vue'
import type { PictureWindow, RowsInWindow, LinesInWindow } from '../../shared/api/pictureWindow'
import { useBridge } from '../bridge'
import { latestWins } from '../composables/latestWins'
import { useAnalysis, type Shown } from '../stores/analysis'
import type { Plot } from './usePlot'
import type { View } from './view'

/** Engine's answers for a window, with that window. */
export interface InWindow<A> {
  answer: A
  window: PictureWindow
}

/** A window is asked about with so much around it, as shares of its size: there is something to see while it is moved. */
const around = { lines: 0.35, rows: 0.15 }
/** The outermost stretch of closer lines is not shown: they follow the window's edge there. */
const seam = 0.02
/** CSS pixels of a cell of the mass. */
const cell = 2
/** How long the zoom must rest before the lines are asked for. */
const restMilliseconds = 120
const rowsEvery = 30

/** The lines of the present window as a closer look shows them, and its rows where the picture does not hold all. */
export function useWindow(plot: Plot, shown: Readonly<Ref<Shown>>, asksRows: () => boolean) {
  const bridge = useBridge()
  const analysis = useAnalysis()
  const lines = shallowRef<(InWindow<LinesInWindow> & { sight: PictureWindow }) | null>(null)
  const rows = shallowRef<InWindow<RowsInWindow> | null>(null)

  /** Answers that can no longer be given (a replaced model, a dead engine) are not missed: the next picture asks again. */
  async function quietly(ask: () => Promise<void>): Promise<void> {
    if (!analysis.live) return
    try {
      await ask()
    } catch {
      // See above.
    }
  }

  const view = () => plot.view.value

  const askLines = latestWins(() =>
    quietly(async () => {
      const now = view()
      const question = analysis.pictureQuestion
      const { picture } = shown.value
      if (!now || !question || picture.contours.length === 0) return
      const window = windowOf(now, around.lines)
      const depths = picture.contours.map(({ depth }) => depth)
      const coverages = [...new Set(picture.ellipses.map(({ coverage }) => coverage))]
      const answer = await bridge.engine.call('linesInWindow', {
        ...{ ...question, window, depths, coverages },
      })
      if (picture === shown.value.picture)
        lines.value = { answer, window: shrunk(window, seam), sight: windowOf(now, 0) }
    }),
  )
  const askRows = latestWins(() =>
    quietly(async () => {
      const now = view()
      const question = analysis.pictureQuestion
      const { picture } = shown.value
      if (!now || !question || !asksRows()) return
      const window = windowOf(now, around.rows)
      const cells = (length: number) => Math.ceil((length * (1 + 2 * around.rows)) / cell)
      const answer = await bridge.engine.call('rowsInWindow', {
        ...{ ...question, window },
        columns: cells(now.frame.width),
        rows: cells(now.frame.height),
      })
      if (picture === shown.value.picture) rows.value = { answer, window }
    }),
  )

  let resting: ReturnType<typeof setTimeout> | undefined
  const soon = useThrottleFn(() => void askRows(), rowsEvery, true)

  watch(
    [plot.view, () => shown.value.picture, asksRows],
    ([now, picture], [, former]) => {
      if (picture !== former) lines.value = rows.value = null
      if (!now) return
      if (asksRows()) void soon()
      clearTimeout(resting)
      resting = setTimeout(() => void askLines(), restMilliseconds)
    },
    { flush: 'post', immediate: true },
  )
  onBeforeUnmount(() => clearTimeout(resting))
  return { lines, rows }
}

/** What a view shows and so much around it, in axis units. */
function windowOf({ projection: { x, y }, frame }: View, more: number): PictureWindow {
  const { left, top, width, height } = frame
  const across = (px: number) => (px - x.offset) / x.scale
  const up = (py: number) => (py - y.offset) / y.scale
  return {
    from: { x: across(left - more * width), y: up(top + height + more * height) },
    to: { x: across(left + width + more * width), y: up(top - more * height) },
  }
}

function shrunk({ from, to }: PictureWindow, share: number): PictureWindow {
  const [dx, dy] = [share * (to.x - from.x), share * (to.y - from.y)]
  return { from: { x: from.x + dx, y: from.y + dy }, to: { x: to.x - dx, y: to.y - dy } }
}
