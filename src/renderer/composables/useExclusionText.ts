import { useI18n } from 'vue-i18n'
import type { Exclusion } from '../../shared/exclusions'

/** Who took a row out, and when, as far as that is known. */
export function useExclusionText() {
  const { t, locale } = useI18n()
  return ({ by, at }: Pick<Exclusion, 'by' | 'at'>): string => {
    const time = at && new Date(at).toLocaleString(locale.value, { dateStyle: 'medium', timeStyle: 'short' }) // prettier-ignore
    return [by || t('excluded.nobody'), ...(time ? [time] : [])].join(', ')
  }
}
