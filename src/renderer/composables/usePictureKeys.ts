import { useEventListener } from '@vueuse/core'
import type { Ref } from 'vue'
import type { Shown } from '../stores/analysis'
import { useSelection } from '../stores/selection'
import { zoomedByKey, type Windows } from './zoomKeys'

/** Zooms and moves the picture, steps through the flagged rows and selects those in sight, from the keyboard. */
export function usePictureKeys(
  element: Readonly<Ref<HTMLElement | null>>,
  zoom: { windows: Readonly<Ref<Windows>>; show(next: Windows): void },
  shown: Readonly<Ref<Shown>>,
  selectInSight: () => void,
): void {
  const selection = useSelection()

  function zoomBy(key: string): boolean {
    const next = zoomedByKey(key, zoom.windows.value)
    if (next) zoom.show(next)
    return next !== null
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

  function inSight(): boolean {
    selectInSight()
    return true
  }

  useEventListener(element, 'keydown', (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const { key } = event
    const done =
      key === 'n' ? step(1) : key === 'p' ? step(-1) : key === 's' ? inSight() : zoomBy(key)
    if (done) event.preventDefault()
  })
}
