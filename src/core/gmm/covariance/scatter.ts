import type { Matrix } from '../../matrix'

/**
 * Adds Σᵢ rᵢ (xᵢ − μ)(xᵢ − μ)ᵀ of component c to the lower triangle of `out` (d × d at `offset`).
 *
 * @param responsibilities k × n
 * @param means k × d
 */
export function addScatter(
  data: Matrix,
  responsibilities: Float64Array,
  means: Float64Array,
  c: number,
  out: Float64Array,
  offset: number,
): void {
  const { values, rows: n, columns: d } = data
  const difference = new Float64Array(d)
  for (let i = 0; i < n; i++) {
    const r = responsibilities[c * n + i]
    if (r === 0) continue
    for (let a = 0; a < d; a++) difference[a] = values[i * d + a] - means[c * d + a]
    for (let a = 0; a < d; a++) {
      const weighted = r * difference[a]
      const row = offset + a * d
      for (let b = 0; b <= a; b++) out[row + b] += weighted * difference[b]
    }
  }
}

/** Divides the lower triangle by `total`, adds `regCovar` to the diagonal and fills the upper triangle. */
export function scatterToCovariance(
  out: Float64Array,
  offset: number,
  d: number,
  total: number,
  regCovar: number,
): void {
  for (let a = 0; a < d; a++) {
    for (let b = 0; b < a; b++) {
      const covariance = out[offset + a * d + b] / total
      out[offset + a * d + b] = covariance
      out[offset + b * d + a] = covariance
    }
    out[offset + a * d + a] = out[offset + a * d + a] / total + regCovar
  }
}
