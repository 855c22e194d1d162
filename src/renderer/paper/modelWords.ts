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
  flagged: (count, rows, percentile, ofFamilies) => {
    const values = { count: formatNumber(count), rows: formatNumber(rows) }
    const percent = percentile === null ? '' : formatNumber(percentile, 6)
    const many = ofFamilies > 0
    const text =
      percentile === null
        ? t('paper.flagged', values)
        : t(many ? 'paper.flaggedShareAndFamilies' : 'paper.flaggedShare', { ...values, percent })
    return many ? text + t('paper.ofFamilies', { count: formatNumber(ofFamilies) }) : text
  },
  collapsed: t('paper.collapsed'),
  notConverged: t('paper.notConverged'),
  notJudged: (count) => t('paper.notJudged', { count: formatNumber(count) }),
})
