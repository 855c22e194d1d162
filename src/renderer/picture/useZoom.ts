import { useEventListener } from '@vueuse/core'
import type { Ref } from 'vue'
import { allShown, scaledAbout, shifted, type Windows } from '../composables/zoomKeys'
import type { Plot } from './usePlot'

/** Of one step of a wheel, in its own pixels. */
const wheelStep = 120
const perStep = 1.2

/** The picture's zoom: by wheel and by dragging. */
export function useZoom(
  element: Readonly<Ref<HTMLElement | null>>,
  plot: Plot,
  windows: Ref<Windows>,
  drags: (event: PointerEvent) => boolean,
) {
  const show = (next: Windows) => void (windows.value = next)

  /** Where in the frame the mouse is, in 0 … 1 from its lower left corner; null outside of it. */
  function placeOf(event: MouseEvent) {
    const frame = plot.view.value?.frame
    if (!frame || !element.value) return null
    const box = element.value.getBoundingClientRect()
    const x = (event.clientX - box.left - frame.left) / frame.width
    const y = 1 - (event.clientY - box.top - frame.top) / frame.height
    return x >= 0 && x <= 1 && y >= 0 && y <= 1 ? { x, y, frame } : null
  }

  useEventListener(
    element,
    'wheel',
    (event: WheelEvent) => {
      const place = placeOf(event)
      if (!place) return
      event.preventDefault()
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? wheelStep / 3 : 1
      const factor = perStep ** ((event.deltaY * lines) / wheelStep)
      show(scaledAbout(windows.value, factor, place))
    },
    { passive: false },
  )

  let grip: { x: number; y: number; from: Windows } | null = null
  useEventListener(element, 'pointerdown', (event: PointerEvent) => {
    if (event.button !== 0 || !drags(event) || !placeOf(event)) return
    grip = { x: event.clientX, y: event.clientY, from: windows.value }
    element.value?.setPointerCapture(event.pointerId)
  })
  useEventListener(element, 'pointermove', (event: PointerEvent) => {
    const frame = plot.view.value?.frame
    if (!grip || !frame) return
    const x = (grip.x - event.clientX) / frame.width
    const y = (event.clientY - grip.y) / frame.height
    show(shifted(grip.from, { x, y }))
  })
  const release = () => void (grip = null)
  useEventListener(element, ['pointerup', 'pointercancel'], release)

  const reset = () => show(allShown)
  useEventListener(element, 'dblclick', reset)

  return { windows, show, reset }
}
