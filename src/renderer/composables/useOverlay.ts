import type { EChartsType } from 'echarts/core'
import { onBeforeUnmount, shallowRef, watch, type Ref } from 'vue'
import type { Frame, Projection } from './projection'
import { frameOf } from './projection'

/** Where a chart's axes are at its present zoom and size. */
export interface Overlay {
  projection: Projection
  frame: Frame
}

/** Two different values on each axis. */
type Ends = () => { x: [number, number]; y: [number, number] } | null

/**
 * A canvas over a chart, which is drawn on apart from the chart: at most once a frame, after `what` or the chart has changed.
 *
 * @param paint draws, and answers whether nothing is left for the next frame
 */
export function useOverlay(
  chart: Readonly<Ref<EChartsType | null>>,
  canvas: Readonly<Ref<HTMLCanvasElement | null>>,
  ends: Ends,
  what: () => unknown,
  paint: (context: CanvasRenderingContext2D, overlay: Overlay) => boolean,
): Readonly<Ref<Overlay | null>> {
  const overlay = shallowRef<Overlay | null>(null)

  /** Where things are, after the chart was drawn anew. */
  function measure(): void {
    const now = chart.value
    const frame = now && frameOf(now)
    const projection = now && projectionOf(now, ends())
    overlay.value = projection && frame ? { projection, frame } : null
    if (now && canvas.value) {
      const ratio = window.devicePixelRatio
      const [width, height] = [now.getWidth() * ratio, now.getHeight() * ratio].map(Math.round)
      // Setting a size, even the same one, makes a new canvas.
      if (canvas.value.width !== width) canvas.value.width = width
      if (canvas.value.height !== height) canvas.value.height = height
    }
    draw()
  }

  function draw(): void {
    // Pixels are put one by one: the canvas is kept where they are.
    const context = canvas.value?.getContext('2d', { willReadFrequently: true })
    if (!context) return
    const ratio = window.devicePixelRatio
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    context.clearRect(0, 0, context.canvas.width, context.canvas.height)
    if (overlay.value && !paint(context, overlay.value)) later()
  }

  let waiting = 0
  const later = () => {
    cancelAnimationFrame(waiting)
    waiting = requestAnimationFrame(draw)
  }
  watch(chart, (now) => now?.on('rendered', measure), { immediate: true })
  watch(what, later, { flush: 'post' })
  onBeforeUnmount(() => cancelAnimationFrame(waiting))
  return overlay
}

/** Axes are linear, so two places tell the projection. */
function projectionOf(chart: EChartsType, ends: ReturnType<Ends>): Projection | null {
  if (!ends) return null
  const low = chart.convertToPixel({ gridIndex: 0 }, [ends.x[0], ends.y[0]])
  const high = chart.convertToPixel({ gridIndex: 0 }, [ends.x[1], ends.y[1]])
  if (!low || !high || ![...low, ...high].every(Number.isFinite)) return null
  const line = ([min, max]: [number, number], from: number, to: number) => {
    const scale = (to - from) / (max - min)
    return { offset: from - min * scale, scale }
  }
  return { x: line(ends.x, low[0], high[0]), y: line(ends.y, low[1], high[1]) }
}
