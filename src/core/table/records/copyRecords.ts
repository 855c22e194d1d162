import { createBatch } from './plainRecords'
import type { RecordStore } from './store'

/**
 * Adds some records of one store to another, as they were read: cells, lines and what is known of their
 * numbers. Nothing of the texts of the first store is held on to.
 * @param records in ascending order
 * @throws IsodenseError TableTooLarge
 */
export function copyRecords(from: RecordStore, records: ArrayLike<number>, to: RecordStore): void {
  let at = 0
  while (at < records.length) {
    at = copyPlain(from, records, at, to)
    at = copyOthers(from, records, at, to)
  }
}

/** Copies plain records of one width, as many as a batch holds; returns the place of the next one. */
function copyPlain(
  from: RecordStore,
  records: ArrayLike<number>,
  first: number,
  to: RecordStore,
): number {
  let plain = from.plainText(records[first])
  if (plain === null) return first
  const width = plain.edges.length - 1
  const batch = createBatch(width)
  const lines = new Uint32Array(batch.stride)
  let text = ''
  let at = first
  while (plain?.edges.length === width + 1 && batch.records < batch.stride) {
    const row = batch.records++
    lines[row] = from.line(records[at])
    for (let j = 0; j <= width; j++)
      batch.edges[row * (width + 1) + j] = text.length + plain.edges[j]
    from.plain.copyRecord(records[at], batch, row)
    text += plain.text
    plain = ++at < records.length ? from.plainText(records[at]) : null
  }
  to.startPiece(flat(text))
  to.addPlain(batch, lines[0], lines)
  return at
}

/** Copies records up to the next plain one; returns its place. */
function copyOthers(
  from: RecordStore,
  records: ArrayLike<number>,
  first: number,
  to: RecordStore,
): number {
  let text = ''
  let end = first
  const copied: string[][] = []
  for (; end < records.length && !from.isPlain(records[end]); end++) {
    const cells = from.cells(records[end])
    text += cells.join('')
    copied.push(cells)
  }
  if (copied.length === 0) return first
  to.startPiece(flat(text))
  let place = 0
  copied.forEach((cells, i) => {
    to.startRecord(from.line(records[first + i]))
    for (const { length } of cells) {
      to.addPlace(place, place + length)
      place += length
    }
    to.endRecord()
  })
  return end
}

/** A text put together from parts of others, in memory of its own: looking into it makes V8 copy the parts. */
function flat(text: string): string {
  text.charCodeAt(0)
  return text
}
