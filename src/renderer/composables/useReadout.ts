import type { EChartsType } from 'echarts/core'
import { computed, onBeforeUnmount, shallowRef, watch, type Ref } from 'vue'
import type { DensityAt, Point } from '../../shared/engineApi'
import { askedAxes } from '../../shared/componentAxes'
import { useBridge } from '../bridge'
import { useAnalysis, type Shown } from '../stores/analysis'
import { latestWins } from './latestWins'
import { frameOf, projectionOf } from './projection'

/** The density at a place of the picture, in axis units. */
export interface Readout extends DensityAt {
  at: Point
}

/** How long the zoom must rest before its window is asked about. */
const settleMilliseconds = 200

/** The density under the mouse, and the probability inside the window that the zoom shows. */
export function useReadout(chart: Readonly<Ref<EChartsType | null>>, shown: Readonly<Ref<Shown>>) {
  const bridge = useBridge()
  const analysis = useAnalysis()
  const readout = shallowRef<Readout | null>(null)
  const mass = shallowRef<number | null>(null)

  const question = computed(() => {
    const { picture } = shown.value
    return { modelId: picture.modelId, ...askedAxes(picture), slice: picture.slice?.row ?? null }
  })

  /** Answers that can no longer be given (a replaced model, a dead engine) are not missed. */
  const quietly = async (ask: () => Promise<void>) => {
    if (!analysis.live) return
    try {
      await ask()
    } catch {
      // The picture that comes next asks again.
    }
  }

  const ask = latestWins((at: Point) =>
    quietly(async () => {
      const density = await bridge.engine.call('density', { ...question.value, at })
      if (mouse) readout.value = { ...density, at }
    }),
  )
  const askMass = latestWins((from: Point, to: Point) =>
    quietly(async () => {
      mass.value = (await bridge.engine.call('mass', { ...question.value, from, to })).mass
    }),
  )

  let mouse: Point | null = null
  function onMove(event: { offsetX: number; offsetY: number }) {
    const now = chart.value
    const pixel = { x: event.offsetX, y: event.offsetY }
    const projection = now && projectionOf(now, shown.value.picture)
    if (!projection || !now.containPixel({ gridIndex: 0 }, [pixel.x, pixel.y])) return onOut()
    mouse = pixel
    void ask(placeAt(projection, pixel))
  }
  function onOut() {
    mouse = null
    readout.value = null
  }

  let settling: ReturnType<typeof setTimeout> | undefined
  /** After the zoom has come to rest. */
  function measure() {
    clearTimeout(settling)
    settling = setTimeout(() => {
      const now = chart.value
      const projection = now && projectionOf(now, shown.value.picture)
      const frame = now && frameOf(now)
      if (!projection || !frame) return
      const { left, top, width, height } = frame
      const from = placeAt(projection, { x: left, y: top + height })
      const to = placeAt(projection, { x: left + width, y: top })
      void askMass(from, to)
    }, settleMilliseconds)
  }

  const stop = watch(
    chart,
    (now) => {
      const surface = now?.getZr()
      surface?.on('mousemove', onMove)
      surface?.on('globalout', onOut)
      now?.on('dataZoom', measure)
    },
    { immediate: true },
  )
  watch(
    () => shown.value.picture,
    () => {
      readout.value = null
      mass.value = null
      measure()
    },
    { immediate: true },
  )
  onBeforeUnmount(() => {
    clearTimeout(settling)
    stop()
  })

  return { readout, mass }
}

const placeAt = ({ x, y }: NonNullable<ReturnType<typeof projectionOf>>, pixel: Point): Point => ({
  x: (pixel.x - x.offset) / x.scale,
  y: (pixel.y - y.offset) / y.scale,
})
