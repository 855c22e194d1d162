import { onBeforeUnmount, watch, type Ref } from 'vue'
import type { Plot } from '../picture/usePlot'
import { contextOf } from '../picture/useScene'
import { createMarksPainter, type Marks } from './drawMarks'

/** Keeps the canvas over the picture in step with the marks, and with the picture's zoom and size. */
export function useMarks(
  plot: Plot,
  canvas: Readonly<Ref<HTMLCanvasElement | null>>,
  marks: Readonly<Ref<Marks>>,
) {
  const painter = createMarksPainter()
  let work: ReturnType<typeof setTimeout> | undefined

  function draw(): void {
    // Pixels are put one by one: the canvas is kept where they are.
    const context = canvas.value && contextOf(canvas.value, plot, { willReadFrequently: true })
    const view = plot.view.value
    if (context && view) painter.paint(context, view, marks.value)
  }

  function advance(): void {
    clearTimeout(work)
    const view = plot.view.value
    if (!view) return
    const done = painter.advance(view, marks.value)
    later()
    if (!done) soon()
  }
  /** Apart from the task that brought new flags or another zoom: all are short then. */
  const soon = () => {
    clearTimeout(work)
    work = setTimeout(advance)
  }
  let waiting = 0
  const later = () => {
    cancelAnimationFrame(waiting)
    waiting = requestAnimationFrame(draw)
  }

  watch(marks, soon, { flush: 'post', immediate: true })
  watch(
    plot.view,
    () => {
      later()
      soon()
    },
    { flush: 'post' },
  )
  onBeforeUnmount(() => {
    cancelAnimationFrame(waiting)
    clearTimeout(work)
  })
}
