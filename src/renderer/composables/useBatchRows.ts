import { computed, ref, watch } from 'vue'
import type { RowReasons } from '../../shared/api/reasons'
import type { Judgement, OpenedTable, RowDetail } from '../../shared/engineApi'
import { thresholdSettings, type ThresholdSettings } from '../../shared/plan'
import { useBridge } from '../bridge'
import { useBatch } from '../stores/batch'
import { usePlan } from '../stores/plan'
import { useAnswer } from './useAnswer'

/** Rows on a page. */
const pageSize = 50

/** A flagged row of a batch, and why it is; null where its columns are too many for reasons. */
export interface BatchRow {
  row: RowDetail
  reasons: RowReasons | null
}

/** As exports have it, too: limits of columns that the batch has, and no labels, which are about other rows. */
export function batchJudgement(
  { columns }: Pick<OpenedTable, 'columns'>,
  by: ThresholdSettings,
  { limits, assignment }: Judgement,
): Judgement {
  const names = new Set(columns.map(({ name, numeric }) => (numeric ? name : null)))
  const own = limits.filter(({ column }) => names.has(column))
  return { ...by, assignment, limits: own, known: { labels: [], labelColumn: null } }
}

/** The flagged rows of one of a batch's models, a page at a time. @param model index among the batch's models */
export function useBatchRows(model: () => number) {
  const bridge = useBridge()
  const batch = useBatch()
  const plan = usePlan()
  const page = ref(0)

  const judged = computed(() => batch.judged?.models[model()] ?? null)
  const pages = computed(() => Math.max(1, Math.ceil((judged.value?.flagged ?? 0) / pageSize)))

  const judgement = computed<Judgement | null>(() => {
    const { shown, by } = batch
    if (!shown || !by || !plan.judgement) return null
    return batchJudgement(shown.table, by, plan.judgement)
  })

  const rows = useAnswer(
    () => {
      const { by } = batch.judged ?? {}
      // Another engine numbers its models anew.
      if (!judged.value || !judgement.value || !by || batch.lost) return null
      const { modelId } = judged.value
      const sight = { offset: page.value * pageSize, limit: pageSize }
      return { modelId, by: { ...judgement.value, ...by }, ...sight }
    },
    async ({ modelId, by, offset, limit }): Promise<BatchRow[]> => {
      const which = { which: 'flagged', order: 'anomaly' } as const
      const [found, reasons] = await Promise.all([
        bridge.engine.call('rows', { modelId, by, ...which, offset, limit }),
        bridge.engine.call('reasons', { modelId, by: thresholdSettings(by), offset, limit }),
      ])
      return found.rows.map((row, i) => ({ row, reasons: reasons?.reasons[i] ?? null }))
    },
    (former, next) => former.modelId === next.modelId,
  )

  watch([() => judged.value?.modelId, pages], () => {
    page.value = Math.min(page.value, pages.value - 1)
  })

  const first = computed(() => page.value * pageSize)
  return { judged, judgement, rows, page, pages, first, pageSize }
}
