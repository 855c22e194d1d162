import { computed } from 'vue'
import { mostOrderSelected, type OrderAlong } from '../../shared/api/order'
import { useBridge } from '../bridge'
import { useAnalysis } from '../stores/analysis'
import { useOrder } from '../stores/order'
import { useRows } from '../stores/rows'
import { useSelection } from '../stores/selection'
import { firstSelected } from './firstSelected'
import { useAnswer } from './useAnswer'

/** What the engine says for the control chart: rows, flags and selection are asked apart, so that each changes alone. */
export function useOrderAnswers(stretches: () => number) {
  const bridge = useBridge()
  const analysis = useAnalysis()
  const order = useOrder()
  const rows = useRows()
  const selection = useSelection()

  const of = (modelId: number) => ({ modelId, along: order.along })
  const view = useAnswer(
    () =>
      analysis.model && stretches() > 0
        ? { ...of(analysis.model.modelId), sight: order.sight, stretches: stretches() }
        : null,
    (question) => bridge.engine.call('order', question),
    same,
  )
  /** Follow the threshold at the pace of the table. */
  const flags = useAnswer(
    () => (rows.flags && analysis.model ? { ...of(rows.flags.modelId), by: rows.flags.by } : null),
    (question) => bridge.engine.call('orderFlags', question),
    same,
  )
  const selected = useAnswer(
    () =>
      analysis.model && selection.rows.size > 0
        ? { ...of(analysis.model.modelId), rows: firstSelected(selection, mostOrderSelected) }
        : null,
    (question) => bridge.engine.call('orderRows', question),
    same,
  )
  const distribution = useAnswer(
    () => (analysis.model ? { modelId: analysis.model.modelId } : null),
    (question) => bridge.engine.call('distribution', question),
  )
  /** Answers that belong together. */
  const shown = computed(() => {
    const model = analysis.model?.modelId
    const now = view.value
    const current = now && now.modelId === model && sameAlong(now.along, order.along) ? now : null
    const marks = flags.value
    return {
      view: current,
      flags: marks && current && marks.modelId === model && sameAlong(marks.along, current.along) ? marks : null, // prettier-ignore
    }
  })
  return { shown, selected, distribution }
}

interface Question {
  modelId: number
  along: OrderAlong
}
const same = (a: Question, b: Question) => a.modelId === b.modelId && sameAlong(a.along, b.along)
const sameAlong = (a: OrderAlong, b: OrderAlong) => JSON.stringify(a) === JSON.stringify(b)
