import { computed, ref, watch } from 'vue'
import type { Limits } from '../../shared/plan'
import { usePlan } from '../stores/plan'
import { useSession } from '../stores/session'

type Side = 'lower' | 'upper'

/** A column's tolerance limits while they are typed: both together, since they must not cross. */
export function useLimits(column: () => string) {
  const session = useSession()
  const plan = usePlan()

  const planned = computed<Limits>(
    () =>
      plan.still?.limits.find((limit) => limit.column === column()) ?? {
        column: column(),
        lower: null,
        upper: null,
      },
  )
  /** As typed while they are the wrong way round, which no plan can hold. */
  const crossing = ref<Limits | null>(null)
  watch(
    () => `${planned.value.column} ${planned.value.lower} ${planned.value.upper}`,
    () => (crossing.value = null),
  )

  const limits = computed(() => crossing.value ?? planned.value)
  const crossed = computed(() => crossing.value !== null)

  function set(side: Side, value: number | null): void {
    const next = { ...limits.value, [side]: value }
    crossing.value = areCrossed(next) ? next : null
    if (!crossing.value) session.change(plan.withLimits(next))
  }

  return { limits, crossed, set }
}

const areCrossed = ({ lower, upper }: Limits): boolean =>
  lower !== null && upper !== null && lower > upper
