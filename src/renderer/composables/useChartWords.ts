import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { formatNumber, formatShare } from '../../charts/formatNumber'
import type { PictureWords } from '../../charts/words'

/** The picture's words in the window's language. */
export function useChartWords() {
  const { t } = useI18n()
  return computed<PictureWords>(() => ({
    family: (number, weight) => t('chart.family', { number, share: formatShare(weight) }),
    flagged: (count) => t('chart.flagged', { count: formatNumber(count) }),
    ellipses: (coverages) => t('chart.ellipses', { shares: coverages.map(formatShare).join(', ') }),
    contours: t('chart.contours'),
    boundaries: t('chart.boundaries'),
    centroids: t('chart.centroids'),
    curve: t('chart.curve'),
    selected: t('chart.selected'),
    logDensity: t('chart.logDensity'),
    marginal: (shown, columns) => t('chart.marginal', { shown, columns }),
    sample: (drawn, total) =>
      t('chart.sample', { drawn: formatNumber(drawn), total: formatNumber(total) }),
  }))
}
