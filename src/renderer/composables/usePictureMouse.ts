import { useRafFn } from '@vueuse/core'
import type { EChartsType } from 'echarts/core'
import { onBeforeUnmount, shallowRef, watch, type Ref } from 'vue'
import type { Point } from '../../shared/engineApi'
import type { Shown } from '../stores/analysis'
import { useLayers } from '../stores/layers'
import { useSelection } from '../stores/selection'
import { rowAt, type Hit } from './hitTest'
import { projectionOf } from './projection'

/** A row under the mouse and where to say so. */
export interface Hover {
  hit: Hit
  at: Point
  /** The chart's size, so that the card stays inside. */
  width: number
  height: number
}

const hoverRadius = 12

interface MouseEventOfChart {
  offsetX: number
  offsetY: number
}

/** Hover, click and double click on the picture; wheel and drag are the chart's own zoom. */
export function usePictureMouse(
  chart: Readonly<Ref<EChartsType | null>>,
  shown: Readonly<Ref<Shown>>,
) {
  const selection = useSelection()
  const layers = useLayers()
  const hover = shallowRef<Hover | null>(null)
  let mouse: Point | null = null

  // Once a frame at most, however fast the mouse reports.
  const frame = useRafFn(
    () => {
      frame.pause()
      const hit = mouse && hitAt(mouse)
      hover.value =
        mouse && hit && chart.value
          ? { hit, at: mouse, width: chart.value.getWidth(), height: chart.value.getHeight() }
          : null
    },
    { immediate: false },
  )

  function hitAt(pixel: Point): Hit | null {
    if (!chart.value?.containPixel({ gridIndex: 0 }, [pixel.x, pixel.y])) return null
    const projection = projectionOf(chart.value, shown.value.picture)
    const { picture, flags } = shown.value
    const drawn = {
      ...(layers.show.points ? { points: picture.points } : {}),
      ...(layers.show.flagged ? { flags } : {}),
    }
    return projection && rowAt(pixel, projection, drawn, hoverRadius)
  }

  const point = (event: MouseEventOfChart): Point => ({ x: event.offsetX, y: event.offsetY })
  const onMove = (event: MouseEventOfChart) => {
    mouse = point(event)
    frame.resume()
  }
  const onOut = () => {
    mouse = null
    hover.value = null
  }
  const onClick = (event: MouseEventOfChart) => {
    const hit = hitAt(point(event))
    if (hit) selection.select(hit.row)
  }

  function resetZoom() {
    for (const dataZoomIndex of [0, 1])
      chart.value?.dispatchAction({ type: 'dataZoom', dataZoomIndex, start: 0, end: 100 })
  }

  const stop = watch(
    chart,
    (now) => {
      const surface = now?.getZr()
      surface?.on('mousemove', onMove)
      surface?.on('globalout', onOut)
      surface?.on('click', onClick)
      surface?.on('dblclick', resetZoom)
    },
    { immediate: true },
  )
  onBeforeUnmount(stop)
  watch(shown, () => void (hover.value = null))

  return { hover, resetZoom }
}
