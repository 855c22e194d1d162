import { computed } from 'vue'
import { differFromFile, limitsOf } from '../../shared/plan'
import { usePlan } from '../stores/plan'
import { useSession } from '../stores/session'

/** The file's own tolerance limits where others, or none, are used: a recalled plan may be an old one. */
export function useFileLimits() {
  const session = useSession()
  const plan = usePlan()
  return computed(() =>
    session.table ? differFromFile(limitsOf(session.table), plan.still?.limits ?? []) : [],
  )
}
