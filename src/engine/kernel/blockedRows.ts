import { gatheringFacts, type DataFacts } from '../../core/kernel'
import type { Observations } from '../../core/matrix'
import { rowsPerStep, type Steps } from '../../core/steps'
import { packed, blockRows, blocksOf, columnBytes } from './layout'

/** Rows as the kernel wants them, in a memory that all threads share. */
export interface BlockedRows {
  memory: WebAssembly.Memory
  facts: DataFacts
  /** Address of the blocks. */
  x: number
  /** Address of the rows' frequencies; 0 where each counts once. */
  weights: number
  /** Address of Σ x xᵀ, packed, which tied covariances need; of a number before it that is 1 once it is there. */
  total: number
  /** Bytes that hold all this; what follows is free. */
  end: number
}

const pageBytes = 65_536
/** Below it are the constants of the kernel. */
export const firstAddress = 4096
/** An address has 32 bits. */
const mostPages = 65_536

/** Whether rows of this size, and `extra` bytes, fit into one memory. */
export const fitsInto = ({ rows, columns }: Observations, extra: number): boolean =>
  bytesOf(rows, columns) + extra < (mostPages - 16) * pageBytes

function bytesOf(rows: number, columns: number): number {
  return (
    (blocksOf(rows) * columnBytes + 64) * (columns + 1) + 8 * (packed(columns) + 16) + firstAddress
  )
}

/** In steps. @param data n × d, centred, in canonical order */
export function* blockingSteps(data: Observations): Steps<BlockedRows> {
  const { rows, columns: d, rowWeights } = data
  const blocks = blocksOf(rows)
  const initial = Math.ceil(bytesOf(rows, d) / pageBytes)
  const memory = new WebAssembly.Memory({ initial, maximum: mostPages, shared: true })
  const x = firstAddress
  yield* fillingSteps(memory, data)
  let end = x + blocks * d * columnBytes
  let weights = 0
  if (rowWeights) {
    weights = end
    new Float64Array(memory.buffer, weights, rows).set(rowWeights)
    end += blocks * columnBytes
  }
  const total = end + 8
  end = Math.ceil((total + 8 * packed(d)) / 64) * 64
  const facts = yield* gatheringFacts(data)
  return { memory, facts, x, weights, total, end }
}

/** Puts rows, as many of them as were there, in the place of those that a memory was made for. */
export function* fillingSteps(
  memory: WebAssembly.Memory,
  { values, rows, columns: d }: Observations,
): Steps<void> {
  const blocks = blocksOf(rows)
  const blocksOfStep = Math.ceil(rowsPerStep(d) / blockRows)
  const blocked = new Float64Array(memory.buffer, firstAddress, blocks * d * blockRows)
  for (let block = 0; block < blocks; block++) {
    if (block % blocksOfStep === 0) yield
    const first = block * blockRows
    const count = Math.min(blockRows, rows - first)
    for (let i = 0; i < count; i++) {
      const from = (first + i) * d
      const to = first * d + i
      for (let j = 0; j < d; j++) blocked[to + j * blockRows] = values[from + j]
    }
  }
}
