import type { RecordStore } from './store'

export interface PlainOptions {
  delimiter: string
  /** Cells of each record. */
  width: number
  /** Line of the file on which the first record stands. */
  line: number
  /** That no more text follows. */
  last: boolean
}

const LF = 10
const CR = 13
const isQuote = (code: number) => code === 34 || code === 39

/**
 * Adds the records at `from` for as long as they are plain: no quotes, `width` cells, a line end of LF or
 * CRLF. A file of millions of numbers is nothing else, and needs no string for any cell.
 * @returns the offset of the first record that is not plain or not complete, and how many were added
 */
export function addPlainRecords(
  store: RecordStore,
  text: string,
  from: number,
  { delimiter, width, line, last }: PlainOptions,
): { at: number; records: number } {
  const stop = delimiter.charCodeAt(0)
  const edges = new Uint32Array(width + 1)
  let start = from
  let records = 0
  while (start < text.length) {
    let cells = 0
    let at = start
    let code = 0
    for (; at < text.length; at++) {
      code = text.charCodeAt(at)
      if (code === stop) {
        if (cells === width) break
        edges[cells++] = at
      } else if (code === LF || code === CR || isQuote(code)) break
    }
    const end = at
    if (at === text.length) {
      if (!last) break
    } else {
      if (code === CR && text.charCodeAt(++at) !== LF) break
      if (text.charCodeAt(at) !== LF) break
      at++
    }
    // A line of nothing but spaces is blank, which is for others to tell.
    if (cells !== width - 1 || (width === 1 && !(text.charCodeAt(start) > 32))) break
    edges[cells] = end
    store.startRecord(line + records)
    let cell = start
    for (let j = 0; j < width; j++) {
      store.addPlace(cell, edges[j])
      cell = edges[j] + 1
    }
    store.endRecord()
    records++
    start = at
  }
  return { at: start, records }
}
