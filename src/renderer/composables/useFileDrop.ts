import { useEventListener } from '@vueuse/core'
import { ref } from 'vue'

/** Calls back with files dropped anywhere on the window; true while files are dragged over it. */
export function useFileDrop(onDrop: (files: File[]) => void) {
  const over = ref(false)
  /** Entering a child comes before leaving its parent: the two are counted. */
  let depth = 0
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
  const set = (next: number) => {
    depth = Math.max(0, next)
    over.value = depth > 0
  }

  useEventListener(window, 'dragenter', (event) => hasFiles(event) && set(depth + 1))
  useEventListener(window, 'dragleave', (event) => hasFiles(event) && set(depth - 1))
  useEventListener(window, 'dragover', (event) => {
    event.preventDefault()
    if (event.dataTransfer) event.dataTransfer.dropEffect = hasFiles(event) ? 'copy' : 'none'
  })
  useEventListener(window, 'drop', (event) => {
    event.preventDefault()
    set(0)
    const files = [...(event.dataTransfer?.files ?? [])]
    if (files.length) onDrop(files)
  })
  return over
}
