import { useIntervalFn } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { useBridge } from '../bridge'
import { useSession } from './session'

/** How often the file is looked at while somebody looks at the window. */
const lookMilliseconds = 3000

/** Whether the file on screen was changed on disk since it was read. */
export const useFileWatch = defineStore('fileWatch', () => {
  const bridge = useBridge()
  const session = useSession()

  /** The table whose file was found to be another, and what was found; as text, to be compared. */
  const found = ref<{ tableId: number; change: string } | null>(null)
  /** A change that nobody wants to hear of again; the next one is another. */
  const ignored = ref<string | null>(null)
  const changed = computed(() => {
    const { tableId, change } = found.value ?? {}
    return tableId === session.table?.tableId && change !== undefined && change !== ignored.value
  })

  let looking = false
  async function look(): Promise<void> {
    const id = session.table?.tableId
    // A drive that does not answer is not asked a second time meanwhile.
    if (id === undefined || looking || !document.hasFocus()) return
    looking = true
    try {
      const { state, stamp } = await bridge.engine.call('onDisk', { tableId: id })
      // One that is gone may be about to be replaced, or its drive is away: there is nothing to reload.
      found.value = state === 'changed' ? { tableId: id, change: `${id}: ${stamp}` } : null
    } catch {
      // Without an engine, or with another table by now, there is nothing to say.
    } finally {
      looking = false
    }
  }

  const ignore = () => void (ignored.value = found.value?.change ?? null)

  useIntervalFn(() => void look(), lookMilliseconds)
  return { changed, look, ignore }
})
