import { useEventListener } from '@vueuse/core'
import { computed, shallowRef, type Ref } from 'vue'
import type { Point } from '../../shared/engineApi'
import { askedAxes } from '../../shared/componentAxes'
import { useBridge } from '../bridge'
import { isCancelled, isEngineDied, messageOf } from '../engineError'
import { useAnalysis, type Shown } from '../stores/analysis'
import type { DragMode } from '../stores/layers'
import { useNotices } from '../stores/notices'
import { useSelection } from '../stores/selection'
import type { Plot } from './usePlot'
import { isInFrame, placeAt } from './view'

/** A drag that is shorter is a click. */
const shortest = 4
/** Corners of a lasso lie so far apart at least, in pixels. */
const corner = 3

/**
 * Selects rows by a box or a line that is drawn round them with the mouse. Shift draws a box whatever the mode is, Ctrl adds to
 * what is selected.
 */
export function useRegion(
  element: Readonly<Ref<HTMLElement | null>>,
  plot: Plot,
  shown: Readonly<Ref<Shown>>,
  mode: Readonly<Ref<DragMode>>,
) {
  const bridge = useBridge()
  const analysis = useAnalysis()
  const selection = useSelection()
  const notices = useNotices()
  /** Corners of what is being drawn, in pixels of the chart. */
  const drawn = shallowRef<Point[] | null>(null)
  let shape: 'box' | 'lasso' = 'box'
  let begun: Point | null = null

  const pixelOf = (event: PointerEvent): Point => {
    const { left, top } = element.value!.getBoundingClientRect()
    return { x: event.clientX - left, y: event.clientY - top }
  }

  /** Whether a press of the button begins a region. */
  const draws = (event: PointerEvent): boolean => mode.value !== 'move' || event.shiftKey

  useEventListener(element, 'pointerdown', (event: PointerEvent) => {
    if (event.button !== 0 || !draws(event)) return
    const at = pixelOf(event)
    if (!plot.view.value || !isInFrame(plot.view.value, at)) return
    shape = mode.value === 'lasso' && !event.shiftKey ? 'lasso' : 'box'
    begun = at
    element.value?.setPointerCapture(event.pointerId)
  })
  useEventListener(element, 'pointermove', (event: PointerEvent) => {
    if (!begun) return
    const at = pixelOf(event)
    if (shape === 'box') {
      drawn.value = [begun, { x: at.x, y: begun.y }, at, { x: begun.x, y: at.y }]
      return
    }
    const line = drawn.value ?? [begun]
    const last = line[line.length - 1]
    if (Math.hypot(at.x - last.x, at.y - last.y) >= corner) drawn.value = [...line, at]
  })
  useEventListener(element, 'pointerup', (event: PointerEvent) => {
    const corners = drawn.value
    cancel()
    if (!corners || corners.length < 3) return
    const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)]
    const extent = (values: number[]) => Math.max(...values) - Math.min(...values)
    if (extent(xs) < shortest && extent(ys) < shortest) return
    const now = plot.view.value
    if (now) void select(corners.map((pixel) => placeAt(now, pixel)), event.ctrlKey || event.metaKey) // prettier-ignore
  })
  useEventListener(element, 'pointercancel', cancel)

  function cancel(): void {
    drawn.value = null
    begun = null
  }

  /** All rows that the present zoom shows: the keyboard's way to a box. */
  function selectInSight(): void {
    const now = plot.view.value
    if (!now) return
    const { left, top, width, height } = now.frame
    const corners = [
      { x: left, y: top },
      { x: left + width, y: top },
      { x: left + width, y: top + height },
      { x: left, y: top + height },
    ]
    void select(corners.map((pixel) => placeAt(now, pixel)), false) // prettier-ignore
  }

  async function select(polygon: Point[], adds: boolean): Promise<void> {
    const { picture } = shown.value
    if (!analysis.live) return
    try {
      const question = { modelId: picture.modelId, ...askedAxes(picture), polygon }
      const { rows, count } = await bridge.engine.call('enclosedRows', question)
      const all = adds ? new Set([...selection.rows, ...rows]) : new Set(rows)
      const last = rows.length > 0 ? rows[0] : adds ? selection.row : null
      if (last === null) selection.clear()
      else selection.selectAll(all, last)
      if (count > rows.length) notices.toast('someSelected', { count: rows.length, total: count })
    } catch (error) {
      if (!isCancelled(error) && !isEngineDied(error)) notices.error('show', messageOf(error))
    }
  }

  const path = computed(() => drawn.value?.map(({ x, y }) => `${x},${y}`).join(' ') ?? '')
  return { draws, path, selectInSight }
}
