import { useI18n } from 'vue-i18n'
import type { LeftOutRow } from '../../core/table/types'

/** Why a row is not judged, in the window's language; the engine's sentence where that is all there is. */
export function useLeftOutText() {
  const { t } = useI18n()
  return ({ reason, reasons }: Partial<Pick<LeftOutRow, 'reason' | 'reasons'>>): string =>
    reasons
      ?.map(({ id, params }) => t(`leftOut.reasons.${id}`, params))
      .join(t('leftOut.reasonsJoin')) ??
    reason ??
    ''
}
