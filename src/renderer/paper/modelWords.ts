import { formatNumber } from '../../charts/formatNumber'
import type { ModelWords } from '../../charts/modelLine'
import type { Translate } from './translate'

/** The line of a model in the window's language. */
export const modelWords = (t: Translate): ModelWords => ({
  model: (type, k, principal) => {
    const values = { k: formatNumber(k), type: t(`paper.types.${type}`) }
    return principal === null
      ? t('paper.model', values, k)
      : t('paper.modelOn', { ...values, count: formatNumber(principal) }, k)
  },
  flagged: (count, rows, percentile) => {
    const values = { count: formatNumber(count), rows: formatNumber(rows) }
    return percentile === null
      ? t('paper.flagged', values)
      : t('paper.flaggedShare', { ...values, percent: formatNumber(percentile, 6) })
  },
  collapsed: t('paper.collapsed'),
  notConverged: t('paper.notConverged'),
  notJudged: (count) => t('paper.notJudged', { count: formatNumber(count) }),
})
