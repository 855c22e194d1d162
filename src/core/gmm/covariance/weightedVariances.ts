import type { Matrix } from '../../matrix'

/**
 * Variances of every component and column about the component's mean, k × d, written to `out`.
 *
 * @param responsibilities k × n
 * @param effectiveRows k
 * @param means k × d
 */
export function weightedVariances(
  data: Matrix,
  responsibilities: Float64Array,
  effectiveRows: Float64Array,
  means: Float64Array,
  out: Float64Array,
): void {
  const { values, rows: n, columns: d } = data
  out.fill(0)
  for (let c = 0; c < effectiveRows.length; c++) {
    for (let i = 0; i < n; i++) {
      const r = responsibilities[c * n + i]
      if (r === 0) continue
      for (let a = 0; a < d; a++) {
        const difference = values[i * d + a] - means[c * d + a]
        out[c * d + a] += r * difference * difference
      }
    }
    for (let a = 0; a < d; a++) out[c * d + a] /= effectiveRows[c]
  }
}
