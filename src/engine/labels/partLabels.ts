import type { Table } from '../../core/table/types'
import type { LabelSettings } from '../../shared/labels'
import { columnLabels } from './columnLabels'
import type { RowLabels } from './rowLabels'

/** Labels of the rows of a part of a file: those of the label column, as nobody labels such rows one by one. */
export function partLabels(part: Table, { labelColumn }: LabelSettings): RowLabels | null {
  if (labelColumn === null) return null
  const { of } = columnLabels(part, labelColumn)
  return { of, byHand: new Map(), columnName: labelColumn.column, notes: [] }
}
