import { excludedAmong } from '../labels/excludedAmong'
import type { Check } from './check'
import { doubt, note } from './guard'

/** Above this share the rows that are left are a choice, and what a model says of them holds for the choice. */
const many = 0.2

/** Rows that a person took out. */
export const excluded: Check = ({ prepared, scopeRows: rows }) => {
  const count = excludedAmong(prepared.leftOut)
  if (count === 0) return []
  const share = count / rows
  if (share > many) return [doubt('manyExcluded', { count, rows, share: Math.round(100 * share) })]
  return [note(count === 1 ? 'oneExcluded' : 'excluded', { count, rows })]
}
