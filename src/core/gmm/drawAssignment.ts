import { createRandom } from '../rng'

/** Keeps these streams apart from those of the fits and of samples. */
const streamKey = 0xd4a3

/**
 * A component for every row, drawn with the row's responsibilities as probabilities. Each row has a
 * draw of its own, keyed by seed and index, whichever rows are asked for.
 *
 * @param responsibilities n × k, rows sum to 1
 * @param firstRow canonical index of the first of the rows
 */
export function drawAssignment(
  responsibilities: Float64Array,
  k: number,
  seed: number,
  firstRow = 0,
): Int32Array {
  const rows = responsibilities.length / k
  return Int32Array.from({ length: rows }, (_, i) => {
    const uniform = createRandom(seed, streamKey, firstRow + i).uniform()
    let sum = 0
    let last = 0
    for (let c = 0; c < k; c++) {
      const share = responsibilities[i * k + c]
      if (share === 0) continue
      sum += share
      if (uniform < sum) return c
      last = c
    }
    // Rounding left the sum below 1.
    return last
  })
}
