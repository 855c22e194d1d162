import { useI18n } from 'vue-i18n'
import { formatFixed } from '../../charts/formatNumber'
import type { RowDetail } from '../../shared/engineApi'
import { useFamilies } from '../stores/families'

const decimals = 3

/** What a row is ranked by, for where nobody knows how rare that is; null of one that is not judged. */
export function useTypicality() {
  const { t } = useI18n()
  const families = useFamilies()
  return ({
    oneIn,
    score,
    judgedBy,
  }: Pick<RowDetail, 'oneIn' | 'score' | 'judgedBy'>): { name: string; text: string } | null => {
    if (oneIn !== undefined || score === undefined) return null
    const isDensity = !families.someNotNormal && !judgedBy
    return {
      name: t(isDensity ? 'row.logDensity' : 'chart.typicality'),
      text: formatFixed(-score, decimals),
    }
  }
}
