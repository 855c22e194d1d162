import { useEventListener, useRafFn } from '@vueuse/core'
import { shallowRef, watch, type Ref } from 'vue'
import type { Point } from '../../shared/engineApi'
import { useBridge } from '../bridge'
import { useAnalysis, type Shown } from '../stores/analysis'
import { useLayers } from '../stores/layers'
import { useSelection } from '../stores/selection'
import { rowAt, type Hit } from './hitTest'
import { latestWins } from './latestWins'
import type { Plot } from '../picture/usePlot'
import { isInFrame, placeAt, type View } from '../picture/view'

/** A row under the mouse and where to say so. */
export interface Hover {
  hit: Hit
  at: Point
  /** The chart's size, so that the card stays inside. */
  width: number
  height: number
}

const hoverRadius = 12
/** Pixels. */
const longestClick = 4

/** Hover and click on the picture. */
export function usePictureMouse(
  element: Readonly<Ref<HTMLElement | null>>,
  plot: Plot,
  shown: Readonly<Ref<Shown>>,
) {
  const bridge = useBridge()
  const analysis = useAnalysis()
  const selection = useSelection()
  const layers = useLayers()
  const hover = shallowRef<Hover | null>(null)
  let mouse: Point | null = null

  // Once a frame at most, however fast the mouse reports.
  const frame = useRafFn(
    () => {
      frame.pause()
      if (mouse) void hoverAt(mouse)
      else hover.value = null
    },
    { immediate: false },
  )

  const hoverAt = latestWins(async (pixel: Point) => {
    const hit = await hitAt(pixel)
    const { width, height } = plot.size.value
    hover.value = hit && mouse === pixel ? { hit, at: pixel, width, height } : null
  })

  async function hitAt(pixel: Point): Promise<Hit | null> {
    const view = plot.view.value
    if (!view || !isInFrame(view, pixel)) return null
    const { picture, flags } = shown.value
    const all = layers.show.points
    if (all && picture.points.row.length < picture.points.total) return nearest(pixel, view)
    const drawn = {
      ...(all ? { points: picture.points } : {}),
      ...(layers.show.flagged ? { flags } : {}),
    }
    return rowAt(pixel, view.projection, drawn, hoverRadius)
  }

  /** Of rows that are not here the engine knows. */
  async function nearest(pixel: Point, view: View): Promise<Hit | null> {
    const question = analysis.pictureQuestion
    const { x, y } = view.projection
    if (!question || !analysis.live) return null
    try {
      const found = await bridge.engine.call('nearestRow', {
        ...question,
        at: placeAt(view, pixel),
        perUnit: { x: x.scale, y: y.scale },
        radius: hoverRadius,
      })
      return (
        found && { row: found.row[0], x: found.x[0], y: found.y[0], component: found.component[0] }
      )
    } catch {
      // Answers that can no longer be given are not missed: the next move asks again.
      return null
    }
  }

  const pixelOf = (event: MouseEvent): Point => {
    const { left, top } = element.value!.getBoundingClientRect()
    return { x: event.clientX - left, y: event.clientY - top }
  }
  useEventListener(element, 'pointermove', (event: PointerEvent) => {
    mouse = pixelOf(event)
    frame.resume()
  })
  useEventListener(element, 'pointerleave', () => {
    mouse = null
    hover.value = null
  })
  /** A press that moves is no click. */
  let pressed: Point | null = null
  useEventListener(element, 'pointerdown', (event: PointerEvent) => {
    pressed = pixelOf(event)
  })
  useEventListener(element, 'click', (event: MouseEvent) => {
    const at = pixelOf(event)
    if (!pressed || Math.hypot(at.x - pressed.x, at.y - pressed.y) > longestClick) return
    const adds = event.ctrlKey || event.metaKey
    void hitAt(at).then((hit) => {
      if (hit) (adds ? selection.toggle : selection.select)(hit.row)
    })
  })
  watch(shown, () => void (hover.value = null))

  return { hover }
}
