import type { Check } from './check'
import { note } from './guard'

/** A first look: few rows, one restart. */
export const preview: Check = ({ stage, selection, prepared, scopeRows }) => {
  if (stage !== 'preview') return []
  const { rows } = prepared.data
  return rows + prepared.leftOut.length < scopeRows
    ? [note('previewOfSome', { sample: selection.rows, rows: scopeRows, judged: rows })]
    : [note('preview', { sample: selection.rows, rows })]
}
