import type { Check } from './check'
import { note } from './guard'

/** From this share on, the rows that belong to no family may well be what the file is about. */
const many = 0.1

/** Scattered rows, which are judged but had no part in the fit. */
export const keptOut: Check = ({ fitted: { keptOutCount: count }, prepared }) => {
  if (count === 0) return []
  const { rows } = prepared.data
  if (count === 1) return [note('oneKeptOut', { rows })]
  const share = count / rows
  return share < many
    ? [note('keptOut', { count, rows })]
    : [note('manyKeptOut', { count, rows, share: Math.round(100 * share) })]
}
