import type { Observations } from '../../core/matrix'
import { runSteps, type Steps } from '../../core/steps'
import { asShared, type SharedMatrix } from '../sharedMatrix'
import { blockingSteps, fillingSteps, fitsInto, type BlockedRows } from './blockedRows'
import { arenaBytes, type Need } from './wasmKernel'

/** Where tasks about some rows work: every thread has an arena of its own in the rows' memory. */
export interface Place {
  rows: SharedMatrix
  /** Missing where the kernel cannot hold them, or the machine has no SIMD: plain TypeScript is used. */
  kernel?: {
    /** Of the rows: a thread keeps its instance for them. */
    id: number
    blocked: BlockedRows
    need: Need
    arenas: number[]
    arenaBytes: number
  }
}

interface Kept {
  id: number
  blocked: BlockedRows
  /** First free address. */
  end: number
  arenas: number[]
  arenaBytes: number
}

const kept = new WeakMap<Observations, Kept>()
let ids = 0
const pageBytes = 65_536

/** What a place must know of the pool whose threads work there. */
export interface Threads {
  threads: number
  kernel: WebAssembly.Module | null
}

/** @param data n × d, centred, in canonical order, in shared memory */
export function placeFor(data: Observations, need: Need, { threads, kernel }: Threads): Place {
  const rows = asShared(data)
  const { rows: n, columns: d } = data
  const bytes = Math.ceil(arenaBytes(n, d, need) / 64) * 64
  if (!kernel || !fitsInto(data, bytes)) return { rows }
  try {
    const place = kept.get(data) ?? runSteps(beginning(data))
    if (place.arenaBytes < bytes && !setAside(place, bytes, threads)) return { rows }
    const { id, blocked, arenas, arenaBytes: size } = place
    return { rows, kernel: { id, blocked, need, arenas, arenaBytes: size } }
  } catch (error) {
    // The system gives no such memory: slower loops are better than none.
    if (error instanceof RangeError) return { rows }
    throw error
  }
}

/** The values of rows for which there is a place already were written anew: only to score them, as the facts that fits need are those of the former ones. */
export function refill(data: Observations): void {
  const place = kept.get(data)
  if (place) runSteps(fillingSteps(place.blocked.memory, data))
}

/** Arenas for as many threads as there is room for; what smaller ones had stays unused, a larger need comes once or twice. */
function setAside(place: Kept, bytes: number, threads: number): boolean {
  const room = Math.floor((2 ** 32 - pageBytes - place.end) / bytes)
  const count = Math.min(threads, room)
  if (count < 1) return false
  const end = place.end + count * bytes
  grow(place.blocked.memory, end)
  place.arenas = Array.from({ length: count }, (_, i) => place.end + i * bytes)
  place.arenaBytes = bytes
  place.end = end
  return true
}

function* beginning(data: Observations): Steps<Kept> {
  const blocked = yield* blockingSteps(data)
  const place = { id: ++ids, blocked, end: blocked.end, arenas: [], arenaBytes: 0 }
  kept.set(data, place)
  return place
}

/** Puts rows where tasks will want them, in steps, as that takes long for many rows; see `placeFor`. */
export function* placing(data: Observations, { kernel }: Threads): Steps<void> {
  if (!kernel || kept.has(data) || !fitsInto(data, 0)) return
  try {
    yield* beginning(data)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
}

/** @throws RangeError where the system has no more */
function grow(memory: WebAssembly.Memory, end: number): void {
  const missing = end - memory.buffer.byteLength
  if (missing > 0) memory.grow(Math.ceil(missing / pageBytes))
}
