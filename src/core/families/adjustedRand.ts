import { contingency } from './contingency'

/**
 * How far two partitions of the same rows agree: 1 where they are the same, about 0 where they agree as partitions drawn by
 * chance do, negative where less (Hubert, Arabie 1985, Comparing partitions, equation 5). Numbers of the parts mean nothing.
 *
 * @param a n: part of each row, whole numbers from 0
 * @param b n
 */
export function adjustedRandIndex(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const n = a.length
  const table = contingency(a, b)
  const [ofA, ofB] = [new Float64Array(table.a), new Float64Array(table.b)]
  table.counts.forEach((rows, at) => {
    ofA[Math.floor(at / table.b)] += rows
    ofB[at % table.b] += rows
  })
  const pairsIn = (sizes: Float64Array) => sizes.reduce((sum, m) => sum + (m * (m - 1)) / 2, 0)
  const [together, inA, inB] = [pairsIn(table.counts), pairsIn(ofA), pairsIn(ofB)]
  const all = (n * (n - 1)) / 2
  const expected = all === 0 ? 0 : (inA * inB) / all
  const most = (inA + inB) / 2
  // Both are one part, or both have a part for each row: they are the same.
  return most === expected ? 1 : (together - expected) / (most - expected)
}
