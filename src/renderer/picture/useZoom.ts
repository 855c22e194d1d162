import { useEventListener } from '@vueuse/core'
import type { EChartsType } from 'echarts/core'
import { onBeforeUnmount, shallowRef, watch, type Ref } from 'vue'
import { allShown, scaledAbout, shifted, type Windows } from '../composables/zoomKeys'
import { frameOf } from '../composables/projection'

/** Of one step of a wheel, in its own pixels. */
const wheelStep = 120
const perStep = 1.2

/**
 * The picture's zoom: wheel, dragging, and what others set. The chart is told once a frame; its own zoom would be told of
 * every move of the mouse, or of every tenth of a second.
 */
export function useZoom(
  element: Readonly<Ref<HTMLElement | null>>,
  chart: Readonly<Ref<EChartsType | null>>,
  drags: (event: PointerEvent) => boolean,
) {
  const windows = shallowRef<Windows>(allShown)
  let waiting = 0

  function show(next: Windows): void {
    windows.value = next
    cancelAnimationFrame(waiting)
    waiting = requestAnimationFrame(tell)
  }

  function tell(): void {
    const { x, y } = windows.value
    const batch = [x, y].map((window, dataZoomIndex) => ({ dataZoomIndex, ...window }))
    chart.value?.dispatchAction({ type: 'dataZoom', batch })
  }

  /** Where in the frame the mouse is, in 0 … 1 from its lower left corner; null outside of it. */
  function placeOf(event: MouseEvent) {
    const frame = chart.value && frameOf(chart.value)
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
    const frame = chart.value && frameOf(chart.value)
    if (!grip || !frame) return
    const x = (grip.x - event.clientX) / frame.width
    const y = (event.clientY - grip.y) / frame.height
    show(shifted(grip.from, { x, y }))
  })
  const release = () => void (grip = null)
  useEventListener(element, ['pointerup', 'pointercancel'], release)

  const reset = () => show(allShown)
  const stop = watch(chart, (now) => now?.getZr().on('dblclick', reset), { immediate: true })
  onBeforeUnmount(() => {
    cancelAnimationFrame(waiting)
    stop()
  })

  return { windows, show, reset }
}
