import type { RecordStore } from '../records/store'
import { filledCells } from './profile'

const mark = /^\s*(?:[#%!]|\/\/|;(?=\s))/

/** Records from `first` on that a mark makes comments, two at least; the last may hold the names of columns. */
export function commentsAbove(store: RecordStore, first: number, end: number): number {
  const begins = mark.exec(first < end ? store.cell(first, 0) : '')?.[0].trim()
  if (begins === undefined) return first
  let record = first
  while (record < end && store.cell(record, 0).trimStart().startsWith(begins)) record++
  if (record - first < 2 || record === end) return first
  return filledCells(store, record - 1) > 1 && filledCells(store, record) > 1 ? record - 1 : record
}
