import type { Check } from './check'
import { doubt } from './guard'

/** Marks of families that are on none: rows may be judged otherwise than a person said. */
export const marksLost: Check = ({ families: { lostMarks: count = 0 } }) =>
  count > 0 ? [doubt('marksLost', { count })] : []
