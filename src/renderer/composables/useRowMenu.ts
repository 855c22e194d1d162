import { computed } from 'vue'
import { useAnalysis } from '../stores/analysis'
import { useCopying } from '../stores/copying'
import { useExclusions } from '../stores/exclusions'
import { useLabels } from '../stores/labels'
import { useRows } from '../stores/rows'
import { useSelection } from '../stores/selection'
import type { Label } from '../../shared/labels'

/** What can be done to the selected rows, from the table as from the pictures. */
export function useRowMenu() {
  const selection = useSelection()
  const exclusions = useExclusions()
  const labels = useLabels()
  const copying = useCopying()
  const rows = useRows()
  const analysis = useAnalysis()

  const selected = computed(() => [...selection.rows])
  const out = computed(() => selected.value.flatMap((row) => exclusions.of(row) ?? []))
  const inside = computed(() => selected.value.filter((row) => !exclusions.of(row)))

  /** A menu on a row that is not selected selects it alone. Answers whether there is anything to act on. */
  function choose(row: number | null): boolean {
    if (row !== null && !selection.rows.has(row)) selection.select(row)
    return selection.rows.size > 0 && analysis.live
  }

  const exclude = () => void exclusions.exclude(inside.value)

  return {
    selected,
    out,
    inside,
    choose,
    exclude,
    putBack: () => exclusions.putBack(out.value),
    copy: () => void copying.copyRows(),
    label: (label: Label) => void labels.say(selected.value, label),
    showInTable: () => void (selection.row !== null && rows.reveal(selection.row)),
    /** Delete takes the selected rows out. */
    key(event: KeyboardEvent): void {
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
      if (event.key !== 'Delete' || !plain || inside.value.length === 0) return
      event.preventDefault()
      exclude()
    },
  }
}
