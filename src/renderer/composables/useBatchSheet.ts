import { useI18n } from 'vue-i18n'
import { sheetLook, type Sheet, type SheetOf } from '../../charts/sheets/file'
import { tableSheet } from '../../charts/sheets/tableSheet'
import type { Judgement } from '../../shared/engineApi'
import { thresholdSettings } from '../../shared/plan'
import { useBridge } from '../bridge'
import { batchSections } from '../paper/batch'
import { useBatch } from '../stores/batch'
import { useBatchText } from './useBatchText'
import { batchJudgement } from './useBatchRows'
import { usePlan } from '../stores/plan'

/** Flagged rows of a batch on paper; its exports have all. */
const rowsOnPaper = 100

/** The judged batch as a sheet; null where there is none. */
export function useBatchSheet() {
  const bridge = useBridge()
  const batch = useBatch()
  const plan = usePlan()
  const words = useBatchText()
  const { t } = useI18n()

  return async (of: SheetOf): Promise<Sheet | null> => {
    const { judged, shown, by } = batch
    if (!judged || !shown || !by || !plan.judgement || batch.lost || batch.stale) return null
    const judgement: Judgement = {
      ...batchJudgement(shown.table, by, plan.judgement),
      ...judged.by,
    }
    const rows = await Promise.all(
      judged.models.map(async ({ modelId }) => {
        const sight = { offset: 0, limit: rowsOnPaper }
        const which = { which: 'flagged', order: 'anomaly' } as const
        const [found, reasons] = await Promise.all([
          bridge.engine.call('rows', { modelId, by: judgement, ...which, ...sight }),
          bridge.engine.call('reasons', { modelId, by: thresholdSettings(judgement), ...sight }),
        ])
        return found.rows.map((row, i) => words.line({ row, reasons: reasons?.reasons[i] ?? null }))
      }),
    )
    const { theme, title, subtitle } = sheetLook(of)
    const head = { theme, title: `${shown.file.name} · ${title}`, subtitle }
    return tableSheet(head, batchSections(t, judged, rows))
  }
}
