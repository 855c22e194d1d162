import type { Matrix } from '../../matrix'
import { finiteDistance } from './strategy'

/**
 * |L⁻¹(x − μ)|² of rows `from` … `to` − 1 from component c, by forward substitution.
 *
 * @param factor Cholesky factor, d × d at `factorOffset`
 */
export function choleskyDistances(
  data: Matrix,
  from: number,
  to: number,
  means: Float64Array,
  c: number,
  factor: Float64Array,
  factorOffset: number,
  out: Float64Array,
  outOffset: number,
): void {
  const { values, columns: d } = data
  const mean = c * d
  const solved = new Float64Array(d)
  for (let i = from; i < to; i++) {
    let squared = 0
    for (let a = 0; a < d; a++) {
      const row = factorOffset + a * d
      let value = values[i * d + a] - means[mean + a]
      for (let b = 0; b < a; b++) value -= factor[row + b] * solved[b]
      value /= factor[row + a]
      solved[a] = value
      squared += value * value
    }
    out[outOffset + i - from] = finiteDistance(squared)
  }
}
