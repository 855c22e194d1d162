import { useEventListener } from '@vueuse/core'
import type { EChartsType } from 'echarts/core'
import type { Ref } from 'vue'
import type { Shown } from '../stores/analysis'
import { useSelection } from '../stores/selection'
import { zoomedByKey, type Window } from './zoomKeys'

/** Zooms and moves the picture, and steps through the flagged rows, from the keyboard. */
export function usePictureKeys(
  element: Readonly<Ref<HTMLElement | null>>,
  chart: Readonly<Ref<EChartsType | null>>,
  shown: Readonly<Ref<Shown>>,
): void {
  const selection = useSelection()

  function zoom(key: string): boolean {
    const { dataZoom } = (chart.value?.getOption() ?? {}) as { dataZoom?: Window[] }
    const [x, y] = dataZoom ?? []
    const next = x && y && zoomedByKey(key, { x, y })
    if (!next) return false
    const batch = [next.x, next.y].map((window, dataZoomIndex) => ({ dataZoomIndex, ...window }))
    chart.value?.dispatchAction({ type: 'dataZoom', batch })
    return true
  }

  /** The flagged rows, most anomalous first, in a ring. */
  function step(by: 1 | -1): boolean {
    const { rows } = shown.value.flags
    if (rows.length === 0) return false
    const at = selection.row === null ? -1 : rows.indexOf(selection.row)
    const next = at < 0 ? (by > 0 ? 0 : rows.length - 1) : (at + by + rows.length) % rows.length
    selection.select(rows[next])
    return true
  }

  useEventListener(element, 'keydown', (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const { key } = event
    const done = key === 'n' ? step(1) : key === 'p' ? step(-1) : zoom(key)
    if (done) event.preventDefault()
  })
}
