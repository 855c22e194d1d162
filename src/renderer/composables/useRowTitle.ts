import { useI18n } from 'vue-i18n'
import type { RowDetail } from '../../shared/engineApi'
import { useSession } from '../stores/session'

/** How a row is called: by its line, and by its file where several are stacked; an image by its name. */
export function useRowTitle() {
  const { t } = useI18n()
  const session = useSession()
  return ({ line, file }: Pick<RowDetail, 'line' | 'file'>): string => {
    if (file === undefined) return t('row.title', { line })
    return t(session.table?.folder ? 'row.titleImage' : 'row.titleIn', { line, file })
  }
}
