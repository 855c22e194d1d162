import { usePreferredDark } from '@vueuse/core'
import { computed, type ComputedRef } from 'vue'
import type { Theme } from '../../charts/palette'

/** Light or dark, as the system says. */
export function useTheme(): ComputedRef<Theme> {
  const dark = usePreferredDark()
  return computed(() => (dark.value ? 'dark' : 'light'))
}
