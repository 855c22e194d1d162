import { onScopeDispose, shallowRef, watch } from 'vue'
import type { Flags } from '../../shared/engineApi'
import { useRows } from '../stores/rows'

/** How long the threshold rests before a chart that is drawn as a whole follows it. */
const restMilliseconds = 250

/** The flags of another model at once, those of a moved threshold when it rests: nothing is drawn anew while it is dragged. */
export function useSettledFlags() {
  const rows = useRows()
  const settled = shallowRef<Flags | null>(rows.flags)
  let resting: ReturnType<typeof setTimeout> | undefined
  watch(
    () => rows.flags,
    (next) => {
      clearTimeout(resting)
      if (!next || next.modelId !== settled.value?.modelId) settled.value = next
      else resting = setTimeout(() => (settled.value = next), restMilliseconds)
    },
  )
  onScopeDispose(() => clearTimeout(resting))
  return settled
}
