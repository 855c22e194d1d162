/**
 * Products of one vector with several rows of a matrix, four at a time: four sums that do not wait for one another take about as
 * long as one. Each is summed in the order of its entries.
 *
 * @param x d numbers from `at` on
 * @param rows row-major, d columns
 * @param count how many of its first rows
 * @param out count numbers from `outAt` on, written
 */
export function productsWithRows(
  { x, at, d }: { x: Float64Array; at: number; d: number },
  rows: Float64Array,
  count: number,
  out: Float64Array,
  outAt: number,
): void {
  let r = 0
  for (; r + 4 <= count; r += 4) {
    const [a, b, c, e] = [r * d, (r + 1) * d, (r + 2) * d, (r + 3) * d]
    let [sumA, sumB, sumC, sumE] = [0, 0, 0, 0]
    for (let j = 0; j < d; j++) {
      const value = x[at + j]
      sumA += value * rows[a + j]
      sumB += value * rows[b + j]
      sumC += value * rows[c + j]
      sumE += value * rows[e + j]
    }
    out[outAt + r] = sumA
    out[outAt + r + 1] = sumB
    out[outAt + r + 2] = sumC
    out[outAt + r + 3] = sumE
  }
  for (; r < count; r++) {
    let sum = 0
    for (let j = 0, from = r * d; j < d; j++) sum += x[at + j] * rows[from + j]
    out[outAt + r] = sum
  }
}

/** d: Σ weightsᵢ rowᵢ, four rows at a time. @param rows row-major, d columns, as many rows as weights */
export function weightedSumOfRows(
  weights: Float64Array,
  rows: Float64Array,
  d: number,
): Float64Array {
  const out = new Float64Array(d)
  const n = weights.length
  let i = 0
  for (; i + 4 <= n; i += 4) {
    const [w0, w1, w2, w3] = [weights[i], weights[i + 1], weights[i + 2], weights[i + 3]]
    const [a, b, c, e] = [i * d, (i + 1) * d, (i + 2) * d, (i + 3) * d]
    for (let j = 0; j < d; j++)
      out[j] += w0 * rows[a + j] + w1 * rows[b + j] + w2 * rows[c + j] + w3 * rows[e + j]
  }
  for (; i < n; i++) for (let j = 0; j < d; j++) out[j] += weights[i] * rows[i * d + j]
  return out
}
