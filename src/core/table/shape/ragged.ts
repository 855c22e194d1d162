import type { Notes } from '../notes'
import type { RecordStore } from '../records/store'
import { filledWidth } from './profile'

/**
 * Rows that have fewer or more cells than the header.
 * @param trimmed that empty cells at the end of a row were never there, as in a workbook
 */
export function raggedness(
  store: RecordStore,
  rows: Int32Array,
  width: number,
  { notes, trimmed }: { notes: Notes; trimmed: boolean },
) {
  const short: number[] = []
  const long: number[] = []
  for (const record of rows) {
    const cells = store.width(record)
    if (cells < width && !trimmed) short.push(record)
    else if (cells > width && filledWidth(store, record) > width) long.push(record)
  }
  for (const record of short) {
    notes.add(
      'short rows',
      () =>
        `Short row: line ${store.line(record)} has ${store.width(record)} of ${width} cells; the others are empty.`,
      store.line(record),
    )
  }
  if (long.length > 0 && long.length * 2 >= rows.length) {
    notes.add(
      'short headers',
      () =>
        `The header has ${width} cells, but ${long.length} rows have more: columns without a name were added.`,
    )
    return { shortRows: short.length, longRows: long.length }
  }
  for (const record of long) {
    const cells = filledWidth(store, record)
    notes.add(
      'long rows',
      () =>
        `Long row: line ${store.line(record)} has ${cells} cells, ${cells - width} more than the header; ` +
        `they stand in added columns.`,
      store.line(record),
    )
  }
  return { shortRows: short.length, longRows: long.length }
}
