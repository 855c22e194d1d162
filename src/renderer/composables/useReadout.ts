import { useEventListener } from '@vueuse/core'
import { computed, onBeforeUnmount, shallowRef, watch, type Ref } from 'vue'
import type { DensityAt, Point } from '../../shared/engineApi'
import { askedAxes } from '../../shared/componentAxes'
import { useBridge } from '../bridge'
import { useAnalysis, type Shown } from '../stores/analysis'
import { latestWins } from './latestWins'
import type { Plot } from '../picture/usePlot'
import { isInFrame, placeAt } from '../picture/view'

/** The density at a place of the picture, in axis units. */
export interface Readout extends DensityAt {
  at: Point
}

/** How long the zoom must rest before its window is asked about. */
const settleMilliseconds = 200

/** The density under the mouse, and the probability inside the window that the zoom shows. */
export function useReadout(
  element: Readonly<Ref<HTMLElement | null>>,
  plot: Plot,
  shown: Readonly<Ref<Shown>>,
) {
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
  useEventListener(element, 'pointermove', (event: PointerEvent) => {
    const view = plot.view.value
    const { left, top } = element.value!.getBoundingClientRect()
    const pixel = { x: event.clientX - left, y: event.clientY - top }
    if (!view || !isInFrame(view, pixel)) return onOut()
    mouse = pixel
    void ask(placeAt(view, pixel))
  })
  useEventListener(element, 'pointerleave', onOut)
  function onOut() {
    mouse = null
    readout.value = null
  }

  let settling: ReturnType<typeof setTimeout> | undefined
  /** After the zoom has come to rest. */
  function measure() {
    clearTimeout(settling)
    settling = setTimeout(() => {
      const view = plot.view.value
      if (!view) return
      const { left, top, width, height } = view.frame
      const from = placeAt(view, { x: left, y: top + height })
      const to = placeAt(view, { x: left + width, y: top })
      void askMass(from, to)
    }, settleMilliseconds)
  }

  watch(plot.view, measure)
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
  })

  return { readout, mass }
}
