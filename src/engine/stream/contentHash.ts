import { asNumber } from '../../core/hashNumber'
import { mix } from '../../core/rng'
import type { RecordStore } from '../../core/table/records/store'

const prime = 0x01000193
/** Between cells, whatever the file has there. */
const separator = 31

/** A number of 53 bits that rows of the same cells share, and others but by the rarest chance do not. */
export function contentHash(store: RecordStore, record: number): number {
  // FNV-1a (Fowler, Noll, Vo), twice with different beginnings.
  let [a, b] = [0x811c9dc5, 0x5bd1e995]
  const add = (code: number) => {
    a = Math.imul(a ^ code, prime)
    b = Math.imul(b ^ code, prime) ^ (b >>> 15)
  }
  const plain = store.plainText(record)
  if (plain === null) {
    for (const cell of store.cells(record)) {
      for (let i = 0; i < cell.length; i++) add(cell.charCodeAt(i))
      add(separator)
    }
  } else {
    const { text, edges } = plain
    let next = 1
    for (let i = 0; i < text.length; i++) {
      const isEnd = i === edges[next] - 1
      if (isEnd) next++
      add(isEnd ? separator : text.charCodeAt(i))
    }
  }
  return asNumber(mix(a), mix(b))
}
