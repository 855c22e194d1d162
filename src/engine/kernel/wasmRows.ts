import type { Assignment, KMeansRows } from '../../core/kmeans/rows'
import type { Arena } from './arena'
import type { BlockedRows } from './blockedRows'
import { kmeansChunks, kmeansSums, strideOf, type Chunks } from './chunks'
import { blockRows, blocksOf } from './layout'
import { noArguments } from './operations'
import type { Leader } from './team'

/** Candidates of k-means++ for one centre are 2 + ⌊ln k⌋. */
const mostCandidates = 16

/** Bytes that `wasmRows` needs for up to k clusters. */
export function rowsBytes(rows: number, k: number, d: number): number {
  const blocks = blocksOf(rows)
  const points = 8 * d * (k + mostCandidates)
  return blocks * (blockRows * 12 + 8) + bytesOfSums(rows, k, d) + points + 1024
}

/** Of all chunks, whatever is summed. Fewer clusters need not have fewer chunks, so there is room for every number of them. */
function bytesOfSums(rows: number, mostClusters: number, d: number): number {
  const needs = Array.from({ length: Math.max(mostClusters, mostCandidates) }, (_, i) => {
    const { chunkCount } = kmeansChunks(rows, i + 1, d)
    return chunkCount * strideOf(Math.max(kmeansSums(i + 1, d), mostCandidates))
  })
  return Math.max(...needs)
}

/** The loops of k-means in the kernel, for up to `mostClusters` clusters. */
export function wasmRows(
  { memory, facts, x, weights }: BlockedRows,
  arena: Arena,
  leader: Leader,
  data: number,
  mostClusters: number,
): KMeansRows {
  const { rows: n, columns: d } = facts
  const blocks = blocksOf(n)
  const labels = arena.integers(n).fill(-1)
  const distances = arena.numbers(blocks * blockRows)
  const rowDistances = distances.subarray(0, n)
  const blockSums = arena.numbers(blocks)
  const points = arena.numbers(d * Math.max(mostClusters, mostCandidates))
  const sumsBytes = bytesOfSums(n, mostClusters, d)
  const sumsAt = arena.bytes(sumsBytes)
  const allSums = new Float64Array(memory.buffer, sumsAt, sumsBytes / 8)
  const blocked = new Float64Array(memory.buffer, x, blocks * d * blockRows)
  const rowWeights = weights ? new Float64Array(memory.buffer, weights, n) : undefined
  const common = { ...noArguments, data, parameters: points.byteOffset, sums: sumsAt }

  /** The sums of all chunks, in their order. */
  function reduce(chunks: Chunks, length: number): Float64Array {
    const total = new Float64Array(length)
    for (let i = 0; i < chunks.chunkCount; i++) {
      const first = (i * strideOf(length)) / 8
      for (let j = 0; j < length; j++) total[j] += allSums[first + j]
    }
    return total
  }

  const row = (i: number) => {
    const at = (i - (i % blockRows)) * d + (i % blockRows)
    return Float64Array.from({ length: d }, (_, j) => blocked[at + j * blockRows])
  }

  return {
    rows: n,
    columns: d,
    rowWeights,
    row,
    noCenters: () => void distances.fill(Infinity, 0, n).fill(0, n),

    potentials(candidates) {
      points.set(candidates)
      const count = candidates.length / d
      const chunks = kmeansChunks(n, count, d)
      leader.run('potentials', chunks.chunkCount, {
        ...{ ...common, ...chunks, count, a: distances.byteOffset },
        stride: strideOf(count),
      })
      return reduce(chunks, count)
    },

    addCenter(center) {
      points.set(center)
      const chunks = kmeansChunks(n, 1, d)
      leader.run('addCenter', chunks.chunkCount, {
        ...{ ...common, ...chunks, stride: 0 },
        ...{ a: distances.byteOffset, b: blockSums.byteOffset },
      })
      let sum = 0
      for (let i = 0; i < blocks; i++) sum += blockSums[i]
      return sum
    },

    draw(at) {
      let sum = 0
      let last = 0
      for (let block = 0; block < blocks; block++) {
        if (blockSums[block] === 0) continue
        const first = block * blockRows
        if (sum + blockSums[block] <= at && block < blocks - 1) {
          sum += blockSums[block]
          last = lastWithPart(first)
          continue
        }
        for (let i = first; i < Math.min(n, first + blockRows); i++) {
          if (distances[i] === 0) continue
          sum += rowWeights ? rowWeights[i] * distances[i] : distances[i]
          last = i
          if (sum > at) return last
        }
      }
      return last
    },

    assign(centers): Assignment {
      points.set(centers)
      const k = centers.length / d
      const chunks = kmeansChunks(n, k, d)
      const length = kmeansSums(k, d)
      leader.run('assign', chunks.chunkCount, {
        ...{ ...common, ...chunks, count: k, stride: strideOf(length) },
        ...{ a: labels.byteOffset, b: distances.byteOffset },
      })
      const found = reduce(chunks, length)
      const sizes = new Float64Array(k)
      const totals = new Float64Array(k)
      const sums = new Float64Array(k * d)
      for (let c = 0; c < k; c++) {
        const own = 2 + c * (d + 2)
        sizes[c] = found[own]
        totals[c] = found[own + 1]
        for (let j = 0; j < d; j++) sums[c * d + j] = found[own + 2 + j]
      }
      const [inertia, changed] = found
      return { labels, distances: rowDistances, changed, inertia, sizes, totals, sums }
    },
  }

  function lastWithPart(first: number): number {
    let i = Math.min(n, first + blockRows) - 1
    while (distances[i] === 0) i--
    return i
  }
}
