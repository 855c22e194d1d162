import { onBeforeUnmount, watch, type Ref } from 'vue'
import type { Shape } from '../../charts/pairs/shapes'
import { paintShapes } from './paintShapes'

/** Milliseconds that drawing may take of a frame: what is left comes in the next. */
const budget = 3

/** Keeps a canvas in step with shapes: drawn in slices out of sight, then shown at once; the former drawing stays until then. */
export function useSlicedCanvas(
  canvas: Readonly<Ref<HTMLCanvasElement | null>>,
  drawing: () => { shapes: readonly Shape[]; width: number; height: number } | null,
): void {
  let frame = 0
  let buffer: HTMLCanvasElement | null = null

  function begin(): void {
    cancelAnimationFrame(frame)
    const what = drawing()
    if (!what || !canvas.value || what.width < 1 || what.height < 1) return
    const ratio = window.devicePixelRatio
    const [width, height] = [Math.round(what.width * ratio), Math.round(what.height * ratio)]
    buffer ??= document.createElement('canvas')
    // Setting a size, even the same one, makes a new canvas.
    if (buffer.width !== width) buffer.width = width
    if (buffer.height !== height) buffer.height = height
    const context = buffer.getContext('2d', { willReadFrequently: true })
    if (!context) return
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    context.clearRect(0, 0, what.width, what.height)
    let at = 0
    const step = () => {
      at = paintShapes(context, what.shapes, at, performance.now() + budget)
      if (at < what.shapes.length) frame = requestAnimationFrame(step)
      else show(width, height)
    }
    frame = requestAnimationFrame(step)
  }

  function show(width: number, height: number): void {
    const { value } = canvas
    const context = value?.getContext('2d')
    if (!value || !context || !buffer) return
    if (value.width !== width) value.width = width
    if (value.height !== height) value.height = height
    context.clearRect(0, 0, width, height)
    context.drawImage(buffer, 0, 0)
    value.dataset['drawn'] = String(Number(value.dataset['drawn'] ?? 0) + 1)
  }

  watch([canvas, drawing], begin, { flush: 'post', immediate: true })
  onBeforeUnmount(() => cancelAnimationFrame(frame))
}
