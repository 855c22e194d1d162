import { shallowRef, watch, type Ref } from 'vue'
import type { RowDetail } from '../../shared/engineApi'
import { useBridge } from '../bridge'
import { useAnalysis } from '../stores/analysis'
import { useRows } from '../stores/rows'
import { latestWins } from './latestWins'

/**
 * Everything known about one row of the file, asked again when the row, the model or what it is
 * judged by changes. Null while it is not known; an answer for another row than the present one is ignored.
 */
export function useRowDetail(row: Ref<number | null>) {
  const bridge = useBridge()
  const analysis = useAnalysis()
  const rows = useRows()
  const detail = shallowRef<RowDetail | null>(null)

  const fetch = latestWins(async () => {
    const asked = row.value
    const { flags, by } = rows
    if (asked === null || !flags || !by || !analysis.live) return
    const { modelId } = flags
    try {
      const answer = await bridge.engine.call('row', { modelId, by, row: asked })
      if (row.value === asked && rows.flags?.modelId === modelId) detail.value = answer
    } catch {
      // The model was replaced or the engine went down: the next change asks again.
      detail.value = null
    }
  })

  watch(
    [row, () => rows.flags?.modelId, () => rows.by],
    ([now, model], [before, formerModel]) => {
      if (now !== before || model !== formerModel) detail.value = null
      void fetch()
    },
    { immediate: true },
  )
  return detail
}
