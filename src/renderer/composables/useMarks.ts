import type { EChartsType } from 'echarts/core'
import { onBeforeUnmount, watch, type Ref } from 'vue'
import { fit } from '../picture/useScene'
import { viewOf, type View } from '../picture/view'
import { createMarksPainter, type Marks } from './drawMarks'

/** Keeps the canvas over the picture in step with the marks, and with the chart's zoom and size. */
export function useMarks(
  chart: Readonly<Ref<EChartsType | null>>,
  canvas: Readonly<Ref<HTMLCanvasElement | null>>,
  marks: Readonly<Ref<Marks>>,
) {
  const painter = createMarksPainter()
  let view: View | null = null
  let work: ReturnType<typeof setTimeout> | undefined

  /** Where things are, after the chart was drawn anew. */
  function measure(): void {
    const now = chart.value
    view = now && viewOf(now, marks.value.picture)
    if (now && canvas.value) fit(canvas.value, now)
    draw()
    // Apart from the task in which the chart was drawn.
    clearTimeout(work)
    work = setTimeout(advance)
  }

  function draw(): void {
    // Pixels are put one by one: the canvas is kept where they are.
    const context = canvas.value?.getContext('2d', { willReadFrequently: true })
    if (!context) return
    const ratio = window.devicePixelRatio
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    context.clearRect(0, 0, context.canvas.width, context.canvas.height)
    if (view) painter.paint(context, view, marks.value)
  }

  function advance(): void {
    clearTimeout(work)
    if (!view) return
    const done = painter.advance(view, marks.value)
    later()
    if (!done) work = setTimeout(advance)
  }

  watch(chart, (now) => now?.on('rendered', measure), { immediate: true })
  // Once a frame, apart from the answer that brought new flags: both are short tasks then.
  let waiting = 0
  const later = () => {
    cancelAnimationFrame(waiting)
    waiting = requestAnimationFrame(draw)
  }
  watch(
    marks,
    () => {
      clearTimeout(work)
      work = setTimeout(advance)
    },
    { flush: 'post' },
  )
  onBeforeUnmount(() => {
    cancelAnimationFrame(waiting)
    clearTimeout(work)
  })
}
