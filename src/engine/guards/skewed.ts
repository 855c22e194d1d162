import type { Check } from './check'
import { named, note } from './guard'

/** Columns for which a logarithm is proposed and not taken. */
export const skewed: Check = ({ skewed }) => {
  if (skewed.length === 0) return []
  return [note(skewed.length === 1 ? 'skewed' : 'severalSkewed', { columns: named(skewed) })]
}
