import { RecordStore } from '../core/table/records/store'
import type { Reading } from '../core/table/shape/understand'
import type { Origin } from './sources'

/** So many cells are understood within the tenth of a second that a control may take. */
const mostCells = 24_000
/** Of each file or sheet of a stack there is something to see. */
const leastCells = 300

/** The beginning of what was read, where all of it would take too long to understand for a look. */
export function partOf(origin: Origin): { origin: Origin; complete: boolean } {
  const { reading, stack } = origin
  if (!stack) {
    const head = headOf(reading, mostCells)
    return { origin: { ...origin, reading: head.reading }, complete: head.complete }
  }
  const each = Math.max(leastCells, mostCells / stack.parts.length)
  const heads = stack.parts.map((part) => headOf(part.reading, each))
  const parts = stack.parts.map((part, i) => ({
    ...{ name: part.name, reading: heads[i].reading },
    records: part.reading.store.length,
  }))
  const complete = heads.every((head) => head.complete)
  return {
    origin: { ...origin, reading: heads[0].reading, stack: { ...stack, parts } },
    complete,
  }
}

function headOf(reading: Reading, most: number): { reading: Reading; complete: boolean } {
  const { store } = reading
  let cells = 0
  let end = 0
  while (end < store.length && cells < most) cells += store.width(end++)
  if (end === store.length) return { reading, complete: true }
  const head = new RecordStore(reading.fileName)
  for (let record = 0; record < end; record++) head.add(store.cells(record), store.line(record))
  return { reading: { ...reading, store: head }, complete: false }
}
