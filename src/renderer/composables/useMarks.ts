import type { EChartsType } from 'echarts/core'
import { onBeforeUnmount, watch, type Ref } from 'vue'
import { createMarksPainter, type Frame, type Marks } from './drawMarks'
import type { Projection } from './hitTest'
import { frameOf, projectionOf } from './projection'

/** Keeps the canvas over the chart in step with the marks, and with the chart's zoom and size. */
export function useMarks(
  chart: Readonly<Ref<EChartsType | null>>,
  canvas: Readonly<Ref<HTMLCanvasElement | null>>,
  marks: Readonly<Ref<Marks>>,
) {
  const painter = createMarksPainter()
  let view: { projection: Projection; frame: Frame } | null = null

  /** Where things are, after the chart was drawn anew. */
  function measure(): void {
    const now = chart.value
    const projection = now && projectionOf(now, marks.value.picture)
    const frame = now && frameOf(now)
    view = projection && frame ? { projection, frame } : null
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
    if (view && !painter.paint(context, view.projection, view.frame, marks.value)) later()
  }

  watch(chart, (now) => now?.on('rendered', measure), { immediate: true })
  // Once a frame, apart from the answer that brought new flags: both are short tasks then.
  let waiting = 0
  const later = () => {
    cancelAnimationFrame(waiting)
    waiting = requestAnimationFrame(draw)
  }
  watch(marks, later, { flush: 'post' })
  onBeforeUnmount(() => cancelAnimationFrame(waiting))
}
