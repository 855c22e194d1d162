import { blocksOf, costOf, packed, scatterLength, sumsLength } from './layout'
import type { CovarianceType } from '../../core/gmm/types'

/** How rows are cut up. It depends on the shape alone, never on the number of threads: the order of sums follows from it. */
export interface Chunks {
  blocks: number
  blocksPerChunk: number
  blocksPerCall: number
  chunkCount: number
}

/** Multiply-adds of a chunk at least: below some 30 µs handing it out costs more than it saves. */
const leastWork = 300_000
/** And so many for each number that it sums up: clearing and adding up those of all chunks is work, too. */
const workPerNumber = 400
/** Multiply-adds of one call of the kernel at most: some milliseconds, after which a fit can be stopped. */
const mostWork = 20_000_000
/** Bytes of the sums of all chunks, of which there are `fewest` even where they take more. */
const mostBytes = 64 * 2 ** 20
const fewest = 8
const most = 256

/**
 * @param costPerRow multiply-adds of one row
 * @param numbers of one chunk's sums
 */
export function chunksOf(rows: number, costPerRow: number, numbers: number): Chunks {
  const blocks = blocksOf(rows)
  const costPerBlock = 64 * costPerRow
  const affordable = Math.min(most, Math.max(fewest, Math.floor(mostBytes / (8 * numbers + 1))))
  const blocksPerChunk = Math.max(
    Math.ceil(blocks / affordable),
    Math.min(blocks, Math.ceil(Math.max(leastWork, workPerNumber * numbers) / costPerBlock)),
  )
  return {
    blocks,
    blocksPerChunk,
    blocksPerCall: Math.max(1, Math.floor(mostWork / costPerBlock)),
    chunkCount: Math.ceil(blocks / blocksPerChunk),
  }
}

export const emChunks = (rows: number, type: CovarianceType, k: number, d: number): Chunks =>
  chunksOf(rows, k * costOf(type, d), sumsLength(type, k, d))

export const kmeansSums = (k: number, d: number) => 2 + k * (d + 2)

export const kmeansChunks = (rows: number, k: number, d: number): Chunks =>
  chunksOf(rows, k * (d + 4) + 2 * d, kmeansSums(k, d))

/** Bytes between the sums of two chunks: whole cache lines, so that threads do not write into one another's. */
export const strideOf = (numbers: number) => Math.ceil(numbers / 8) * 64

/** The M step of a component is a task of its own where it takes longer than handing it out. */
export const isLong = (type: CovarianceType, d: number, chunks: number): boolean =>
  type === 'full' && d * d * d + chunks * (packed(d) + scatterLength(type, d)) > 100_000
