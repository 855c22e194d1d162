import { computed, onBeforeUnmount, onMounted, shallowRef, type Ref } from 'vue'
import { useEventListener } from '@vueuse/core'
import { axisTicks } from '../../charts/axisTicks'
import { axisText } from '../../charts/axisValue'
import { fontFamily } from '../../charts/frame'
import type { Axis } from '../../core/grid/types'
import type { Windows } from '../composables/zoomKeys'
import type { View } from './view'

/** An axis of the picture: from where to where it goes as a whole, and what it is called. */
export interface PlotAxis {
  axis: Pick<Axis, 'log'>
  min: number
  max: number
  name: string
}

/** CSS pixels around the frame. */
const margin = { top: 16, right: 20, bottom: 58 }
/** Left of the labels of the vertical axis stands its name. */
export const nameWidth = 34
export const tickFont = `11px ${fontFamily}`
/** Of one tick of either axis. */
const room = { x: 90, y: 55 }

/** Where the picture's places are on the screen: follows the size of its element, its axes and its zoom. */
export function usePlot(
  element: Readonly<Ref<HTMLElement | null>>,
  axes: Readonly<Ref<{ x: PlotAxis; y: PlotAxis }>>,
  windows: Readonly<Ref<Windows>>,
) {
  const size = shallowRef({ width: 0, height: 0, ratio: 1 })
  const measure = () => {
    const { clientWidth: width = 0, clientHeight: height = 0 } = element.value ?? {}
    size.value = { width, height, ratio: window.devicePixelRatio }
  }
  const observer = new ResizeObserver(measure)
  onMounted(() => {
    measure()
    if (element.value) observer.observe(element.value)
  })
  onBeforeUnmount(() => observer.disconnect())
  useEventListener(window, 'resize', measure)

  /** Labels get room as they need it, but never less than before: the frame must not shake while the picture is moved. */
  let widest = { name: '', width: 0 }
  const context = document.createElement('canvas').getContext('2d')
  function labelWidth({ axis, name }: PlotAxis, places: number[]): number {
    if (context) context.font = tickFont
    const widths = places.map((place) => context?.measureText(axisText(axis, place)).width ?? 0)
    const width = Math.max(widest.name === name ? widest.width : 0, ...widths)
    widest = { name, width: Math.ceil(width) }
    return widest.width
  }

  const view = computed<View | null>(() => {
    const { width, height, ratio } = size.value
    const { x, y } = axes.value
    const [fromX, toX] = shownOf(x, windows.value.x)
    const [fromY, toY] = shownOf(y, windows.value.y)
    const tall = height - margin.top - margin.bottom
    if (!(tall > 0) || !(toX > fromX) || !(toY > fromY)) return null
    const up = axisTicks(y.axis, fromY, toY, Math.max(2, tall / room.y))
    const left = Math.round(nameWidth + labelWidth(y, up) + 8)
    const wide = width - left - margin.right
    if (!(wide > 0)) return null
    const scale = { x: wide / (toX - fromX), y: -tall / (toY - fromY) }
    return {
      frame: { left, top: margin.top, width: wide, height: tall },
      projection: {
        x: { scale: scale.x, offset: left - fromX * scale.x },
        y: { scale: scale.y, offset: margin.top - toY * scale.y },
      },
      ratio,
    }
  })

  return { view, size }
}

export type Plot = ReturnType<typeof usePlot>

/** From and to where an axis is shown. */
function shownOf({ min, max }: PlotAxis, { start, end }: Windows['x']): [number, number] {
  return [min + (start / 100) * (max - min), min + (end / 100) * (max - min)]
}

/** Round places in sight on either axis. */
export function ticksInSight(
  { frame, projection }: View,
  { x, y }: { x: PlotAxis; y: PlotAxis },
): { x: number[]; y: number[] } {
  const along = (axis: 'x' | 'y', pixel: number) =>
    (pixel - projection[axis].offset) / projection[axis].scale
  const { left, top, width, height } = frame
  return {
    x: axisTicks(x.axis, along('x', left), along('x', left + width), Math.max(2, width / room.x)),
    y: axisTicks(y.axis, along('y', top + height), along('y', top), Math.max(2, height / room.y)),
  }
}
