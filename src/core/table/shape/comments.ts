import type { RecordStore } from '../records/store'

/** What a line of comment begins with: `#` on any, the others where two lines at least have them. */
const mark = /^\s*(?:[#%!]|\/\/|;(?=\s))/

/** How many records at the beginning are comments, blank lines between them included. */
export function commentsAbove(store: RecordStore): number {
  const begins = mark.exec(store.length > 0 ? store.cell(0, 0) : '')?.[0].trim()
  if (begins === undefined) return 0
  let record = 0
  let comments = 0
  for (; record < store.length; record++) {
    if (store.cell(record, 0).trimStart().startsWith(begins)) comments++
    else if (store.width(record) > 0) break
  }
  return begins === '#' || comments > 1 ? record : 0
}
