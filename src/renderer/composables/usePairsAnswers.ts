import { computed } from 'vue'
import type { PairsMarks } from '../../charts/pairs/input'
import { mostPairsRows } from '../../shared/api/pairs'
import { useBridge } from '../bridge'
import { useAnalysis } from '../stores/analysis'
import { usePairs } from '../stores/pairs'
import { useRows } from '../stores/rows'
import { useSelection } from '../stores/selection'
import { useAnswer } from './useAnswer'

/** Marks in all cells together: with more of them the cells are full of rings. */
export const mostFlaggedInPairs = 300
/** Points in all cells together. */
const mostDots = 30_000
const [fewest, most] = [150, 2000]

/** So many rows are drawn in each of the cells of c columns. */
export const pairsSample = (columns: number): number =>
  Math.min(most, Math.max(fewest, Math.floor(mostDots / Math.max(1, columns * (columns - 1)))))

/** What the matrix of pairs shows; marks follow a threshold that is dragged at the pace of the table. */
export function usePairsAnswers() {
  const bridge = useBridge()
  const analysis = useAnalysis()
  const pairs = usePairs()
  const rows = useRows()
  const selection = useSelection()

  const of = computed(() =>
    analysis.model && pairs.columns.length > 0
      ? { modelId: analysis.model.modelId, columns: [...pairs.columns] }
      : null,
  )
  const view = useAnswer(
    () => of.value && { ...of.value, sample: pairsSample(of.value.columns.length) },
    (question) => bridge.engine.call('pairs', question),
  )
  const flagged = useAnswer(
    () =>
      of.value && rows.flags?.modelId === of.value.modelId
        ? { ...of.value, rows: Array.from(rows.flags.rows.subarray(0, mostFlaggedInPairs)) }
        : null,
    (question) => bridge.engine.call('pairsRows', question),
    (former, next) => former.modelId === next.modelId && String(former.columns) === String(next.columns), // prettier-ignore
  )
  const selected = useAnswer(
    () =>
      of.value && selection.rows.size > 0
        ? { ...of.value, rows: [...selection.rows].slice(0, mostPairsRows) }
        : null,
    (question) => bridge.engine.call('pairsRows', question),
  )
  const distances = useAnswer(
    () =>
      of.value && selection.row !== null && pairs.asTable
        ? { ...of.value, row: selection.row }
        : null,
    (question) => bridge.engine.call('pairDistances', question),
  )
  const marks = computed<PairsMarks>(() => ({
    flagged: flagged.value,
    flaggedCount: rows.flags?.count ?? 0,
    selected: selected.value,
  }))
  return { view, marks, distances }
}
