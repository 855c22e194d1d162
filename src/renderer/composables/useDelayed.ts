import { onScopeDispose, ref, watch, type Ref } from 'vue'

/** True once `condition` has held for some time: what ends soon is not announced at all. */
export function useDelayed(condition: () => boolean, milliseconds: number): Ref<boolean> {
  const delayed = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    condition,
    (holds) => {
      clearTimeout(timer)
      if (!holds) delayed.value = false
      else timer = setTimeout(() => void (delayed.value = true), milliseconds)
    },
    { immediate: true },
  )
  onScopeDispose(() => clearTimeout(timer))
  return delayed
}
