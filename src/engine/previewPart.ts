import { RecordStore } from '../core/table/records/store'
import type { Reading } from '../core/table/shape/understand'
import type { PreviewPart } from '../shared/importPreview'
import type { Origin } from './sources'

/** So many cells are understood within the tenth of a second that a control may take. */
const mostCells = 16_000
/** Of each file or sheet of a stack there is something to see. */
const leastCells = 300
/** Lines above a header that are looked at, and below it at least. */
export const linesAbove = 12
export const linesBelow = 30

/**
 * The beginning of what was read, where all of it would take too long to understand for a look; or what is
 * around a line further down on which the header is said to begin.
 */
export function partOf(
  origin: Origin,
  headerLine?: number,
): { origin: Origin; part: PreviewPart | null } {
  const { reading, stack } = origin
  if (!stack) {
    const head = headOf(reading, mostCells, headerLine)
    return { origin: { ...origin, reading: head.reading }, part: head.part }
  }
  const each = Math.max(leastCells, mostCells / stack.parts.length)
  const heads = stack.parts.map((part) => headOf(part.reading, each, headerLine))
  const parts = stack.parts.map((part, i) => ({
    ...{ name: part.name, reading: heads[i].reading },
    records: part.reading.store.length,
  }))
  return {
    origin: { ...origin, reading: heads[0].reading, stack: { ...stack, parts } },
    part: heads.find(({ part }) => part !== null)?.part ?? null,
  }
}

function headOf(
  reading: Reading,
  most: number,
  headerLine = 1,
): { reading: Reading; part: PreviewPart | null } {
  const { store } = reading
  const end = endOf(store, 0, most)
  if (end === store.length) return { reading, part: null }
  if (store.line(end) >= headerLine + linesBelow)
    return { reading: copyOf(reading, 0, end), part: 'beginning' }
  const from = Math.max(0, recordAt(store, headerLine) - linesAbove)
  return { reading: copyOf(reading, from, endOf(store, from, most)), part: 'lines' }
}

/** The record behind as many cells as are looked at. */
function endOf(store: RecordStore, from: number, most: number): number {
  let cells = 0
  let end = from
  while (end < store.length && cells < most) cells += store.width(end++)
  return end
}

/** The first record on a line or below it, among records in the order of their lines. */
function recordAt(store: RecordStore, line: number): number {
  let [low, high] = [0, store.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (store.line(middle) < line) low = middle + 1
    else high = middle
  }
  return low
}

function copyOf(reading: Reading, from: number, end: number): Reading {
  const store = new RecordStore(reading.fileName)
  for (let record = from; record < end; record++)
    store.add(reading.store.cells(record), reading.store.line(record))
  return { ...reading, store }
}
