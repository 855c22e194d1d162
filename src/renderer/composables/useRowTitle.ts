import { useI18n } from 'vue-i18n'
import type { RowDetail } from '../../shared/engineApi'

/** How a row is called: by its line, and by its file where several are stacked. */
export function useRowTitle() {
  const { t } = useI18n()
  return ({ line, file }: Pick<RowDetail, 'line' | 'file'>): string =>
    file === undefined ? t('row.title', { line }) : t('row.titleIn', { line, file })
}
