import { totalWeight } from '../core/matrix'
import type { Prepared } from './prepare'

/**
 * Covariance of some columns outside the kept principal components, n − 1 in the divisor, in the units of the fit:
 * S − V Λ Vᵀ.
 *
 * @param features f columns
 * @param which all of the f × f matrix, or its f diagonal entries alone
 */
export function outsideCovariance(
  { columnData, reduced }: Pick<Prepared, 'columnData' | 'reduced'>,
  features: readonly number[],
  which: 'matrix' | 'variances' = 'matrix',
): Float64Array {
  const { projection, variances } = reduced!
  const { values, rows: n, columns: d, rowWeights } = columnData
  const { components, mean, count } = projection
  const f = features.length
  const pairs = features.flatMap((a, i) =>
    which === 'matrix' ? features.map((b, j) => [a, b, i * f + j]) : [[a, a, i]],
  )
  const out = new Float64Array(pairs.length)
  for (let i = 0; i < n; i++) {
    const weight = rowWeights?.[i] ?? 1
    for (const [a, b, at] of pairs)
      out[at] += weight * (values[i * d + a] - mean[a]) * (values[i * d + b] - mean[b])
  }
  const divisor = totalWeight(columnData) - 1
  for (const [a, b, at] of pairs) {
    let inside = 0
    for (let c = 0; c < count; c++)
      inside += variances[c] * components[c * d + a] * components[c * d + b]
    out[at] = out[at] / divisor - inside
    // What rounding left of nothing.
    if (a === b) out[at] = Math.max(0, out[at])
  }
  return out
}
