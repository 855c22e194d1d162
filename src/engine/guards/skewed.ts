import type { Check } from './check'
import { named, note } from './guard'

/** Columns for which a logarithm is proposed and not taken. */
export const skewed: Check = ({ skewed }) =>
  skewed.length > 0 ? [note('skewed', { columns: named(skewed) })] : []
