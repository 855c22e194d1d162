import type { EChartsType } from 'echarts/core'
import { watch, type Ref } from 'vue'
import { placeRange } from '../../charts/order/axes'
import type { OrderSight, OrderView } from '../../shared/api/order'
import { useOrder } from '../stores/order'
import { zoomedByKey, type Window } from './zoomKeys'

/** What echarts tells of a zoom: per cent of the axis. */
interface ZoomEvent extends Partial<Window> {
  batch?: Window[]
}

const all: Window = { start: 0, end: 100 }

/** The stretch of the control chart that is in sight: as wheel and keys have it, and as the engine is asked about it. */
export function useOrderZoom(
  chart: Readonly<Ref<EChartsType | null>>,
  view: Readonly<Ref<OrderView>>,
) {
  const order = useOrder()

  const windowOf = (sight: OrderSight | null): Window => {
    const { from, to } = placeRange(view.value)
    if (!sight) return all
    return { start: (100 * (sight.from - from)) / (to - from), end: (100 * (sight.to - from)) / (to - from) } // prettier-ignore
  }
  const sightOf = ({ start, end }: Window): OrderSight | null => {
    const { from, to } = placeRange(view.value)
    if (start <= 0 && end >= 100) return null
    const at = (percent: number) => from + ((to - from) * percent) / 100
    return { from: at(start), to: at(end) }
  }

  watch(
    chart,
    (now) =>
      now?.on('datazoom', (event) => {
        const { batch, start, end } = event as ZoomEvent
        const next = batch?.[0] ?? { start: start ?? 0, end: end ?? 100 }
        order.sight = sightOf(next)
      }),
    { immediate: true },
  )

  const show = (next: Window) =>
    chart.value?.dispatchAction({ type: 'dataZoom', dataZoomIndex: 0, ...next })

  /** @returns false for a key that has nothing to do with it */
  function key(name: string): boolean {
    const next = zoomedByKey(name, { x: windowOf(order.sight), y: all })
    if (!next || name === 'ArrowUp' || name === 'ArrowDown') return false
    show(next.x)
    return true
  }

  /** Moves what is in sight so that a place is in its middle, where it is not in sight yet, or `always`. */
  function bring(at: number, always = false): void {
    const { start, end } = windowOf(order.sight)
    const { from, to } = placeRange(view.value)
    const place = (100 * (at - from)) / (to - from)
    if (!always && place >= start && place <= end) return
    const length = end - start
    const first = Math.min(100 - length, Math.max(0, place - length / 2))
    show({ start: first, end: first + length })
  }

  return { key, bring, reset: () => show(all) }
}
