import { useI18n } from 'vue-i18n'
import { useLabels } from '../stores/labels'
import { usePlan } from '../stores/plan'
import type { Tab } from '../stores/view'
import { useFileLimits } from './useFileLimits'

/** What stands behind the name of a view: how much is there, and whether something asks to be looked at. */
export function useTabNotes() {
  const { t } = useI18n()
  const plan = usePlan()
  const labels = useLabels()
  const fileLimits = useFileLimits()

  function countOf(tab: Tab): number {
    if (tab === 'tolerance') return plan.still?.limits.length ?? 0
    return tab === 'labels' ? labels.count : 0
  }
  function warningOf(tab: Tab): string {
    if (tab === 'tolerance') return fileLimits.value.length ? t('tolerance.differShort') : ''
    return tab === 'labels' ? labels.notes.join(' ') : ''
  }
  return { countOf, warningOf }
}
