import type { Guard } from '../../shared/api/guards'
import type { Check } from './check'
import { note } from './guard'

/** Rows that had no part in the fit for what they lack, and which of them are not judged. */
export const leftOut: Check = ({ leftOut: { length: count }, partialCount, prepared }) =>
  count > 0 ? [leftOutNote(count, count + prepared.data.rows, partialCount)] : []

/** @param partial those of them that are judged by the cells that they have */
export const leftOutNote = (count: number, rows: number, partial: number): Guard =>
  partial > 0
    ? note('partlyJudged', { count, rows, partial, rest: count - partial })
    : note('leftOut', { count, rows })
