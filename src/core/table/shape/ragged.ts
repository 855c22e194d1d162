import type { Notes } from '../notes'
import type { RecordStore } from '../records/store'
import { filledWidth } from './profile'

/** Records with fewer and with more cells than the header. */
export function raggedRecords(
  store: RecordStore,
  rows: Int32Array,
  width: number,
  trimmed = false,
): { short: number[]; long: number[] } {
  const short: number[] = []
  const long: number[] = []
  for (const record of rows) {
    const cells = store.width(record)
    if (cells < width && !trimmed) short.push(record)
    else if (cells > width && filledWidth(store, record) > width) long.push(record)
  }
  return { short, long }
}

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
  const { short, long } = raggedRecords(store, rows, width, trimmed)
  noteShort(store, short, width, notes)
  if (long.length > 0 && long.length * 2 >= rows.length) {
    notes.add(
      'short headers',
      () =>
        `The header has ${width} cells, but ${long.length} rows have more: columns without a name were added.`,
    )
    return { shortRows: short.length, longRows: long.length }
  }
  noteLong(store, long, width, notes)
  return { shortRows: short.length, longRows: long.length }
}

export function noteShort(store: RecordStore, short: number[], width: number, notes: Notes): void {
  for (const record of short) {
    notes.add(
      'short rows',
      () =>
        `Short row: line ${store.line(record)} has ${store.width(record)} of ${width} cells; the others are empty.`,
      store.line(record),
    )
  }
}

export function noteLong(store: RecordStore, long: number[], width: number, notes: Notes): void {
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
}
