import { useI18n } from 'vue-i18n'
import { formatShare } from '../../charts/formatNumber'
import { componentLabels } from '../../shared/componentLabels'
import type { Analysis } from '../../shared/engineApi'
import { useAnalysis } from '../stores/analysis'
import { useChartWords } from './useChartWords'

/** The picture's words for a model that need not be the one on screen: its families are its own. */
export function useWordsOfModel() {
  const { t } = useI18n()
  const words = useChartWords()
  const analysis = useAnalysis()
  return ({ modelId, families }: Pick<Analysis, 'modelId' | 'families'>) => {
    if (modelId === analysis.model?.modelId) return words.value
    const labels = componentLabels(families)
    const label = (number: number) => labels[number - 1] ?? String(number)
    return {
      ...words.value,
      family: (number: number, weight: number) =>
        t('chart.family', { number: label(number), share: formatShare(weight) }),
      centroid: label,
    }
  }
}
