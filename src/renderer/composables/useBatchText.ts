import { useI18n } from 'vue-i18n'
import type { BatchLine } from '../paper/batch'
import type { BatchRow } from './useBatchRows'
import { useOneIn } from './useOneIn'
import { useReasonText } from './useReasonText'

/** A flagged row of a batch in the window's language. */
export function useBatchText() {
  const { t } = useI18n()
  const words = useReasonText()
  const rarity = useOneIn()

  function why({ row, reasons }: BatchRow): string[] {
    const said = reasons
      ? [
          ...(reasons.family ? [words.finding(reasons.family)] : []),
          ...reasons.causes.map((cause) => `${cause.column} ${words.text(cause)}`),
        ]
      : []
    const { judgedBy: by } = row
    return by ? [...said, t('judgedBy.columns', { observed: by.observed, of: by.of })] : said
  }

  const line = (one: BatchRow): BatchLine => ({
    line: one.row.file ? `${one.row.file} · ${one.row.line}` : String(one.row.line),
    oneIn: rarity.number(one.row),
    why: why(one),
  })

  return { why, line }
}
