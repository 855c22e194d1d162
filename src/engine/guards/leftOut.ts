import type { Guard } from '../../shared/api/guards'
import type { Check } from './check'
import { note } from './guard'

/** Rows that could not be judged. */
export const leftOut: Check = ({ prepared }) => {
  const { length: count } = prepared.leftOut
  return count > 0 ? [leftOutNote(count, count + prepared.data.rows)] : []
}

export const leftOutNote = (count: number, rows: number): Guard => note('leftOut', { count, rows })
