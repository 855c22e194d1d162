import { useRafFn } from '@vueuse/core'
import type { EChartsType } from 'echarts/core'
import { onBeforeUnmount, shallowRef, watch, type Ref } from 'vue'
import type { Point } from '../../shared/engineApi'
import { useBridge } from '../bridge'
import { useAnalysis, type Shown } from '../stores/analysis'
import { useLayers } from '../stores/layers'
import { useSelection } from '../stores/selection'
import { rowAt, type Hit, type Projection } from './hitTest'
import { latestWins } from './latestWins'
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
  event: { ctrlKey: boolean; metaKey: boolean }
}

/** Hover and click on the picture. */
export function usePictureMouse(
  chart: Readonly<Ref<EChartsType | null>>,
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
    const now = chart.value
    hover.value =
      hit && now && mouse === pixel
        ? { hit, at: pixel, width: now.getWidth(), height: now.getHeight() }
        : null
  })

  async function hitAt(pixel: Point): Promise<Hit | null> {
    if (!chart.value?.containPixel({ gridIndex: 0 }, [pixel.x, pixel.y])) return null
    const projection = projectionOf(chart.value, shown.value.picture)
    if (!projection) return null
    const { picture, flags } = shown.value
    const all = layers.show.points
    if (all && picture.points.row.length < picture.points.total) return nearest(pixel, projection)
    const drawn = {
      ...(all ? { points: picture.points } : {}),
      ...(layers.show.flagged ? { flags } : {}),
    }
    return rowAt(pixel, projection, drawn, hoverRadius)
  }

  /** Of rows that are not here the engine knows. */
  async function nearest(pixel: Point, { x, y }: Projection): Promise<Hit | null> {
    const question = analysis.pictureQuestion
    if (!question || !analysis.live) return null
    try {
      const found = await bridge.engine.call('nearestRow', {
        ...question,
        at: { x: (pixel.x - x.offset) / x.scale, y: (pixel.y - y.offset) / y.scale },
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
    const adds = event.event.ctrlKey || event.event.metaKey
    void hitAt(point(event)).then((hit) => {
      if (hit) (adds ? selection.toggle : selection.select)(hit.row)
    })
  }

  const stop = watch(
    chart,
    (now) => {
      const surface = now?.getZr()
      surface?.on('mousemove', onMove)
      surface?.on('globalout', onOut)
      surface?.on('click', onClick)
    },
    { immediate: true },
  )
  onBeforeUnmount(stop)
  watch(shown, () => void (hover.value = null))

  return { hover }
}
