import { IsodenseError } from '../errors'
import { notPositive } from './notPositive'

/**
 * Lower Cholesky factor L of a symmetric positive definite matrix, A = L Lᵀ.
 *
 * @param a d × d at `offset`, row-major; only the lower triangle is read
 * @param out d × d at the same offset; may be `a` itself. The upper triangle is set to 0
 * @throws CovarianceSingular when a pivot is not larger than rounding leaves of a zero one, NotFinite
 */
export function cholesky(a: Float64Array, offset: number, d: number, out: Float64Array): void {
  // A row of the factor has zeros where the matrix begins with zeros: thousands of columns by themselves take no cubes.
  const firsts = new Int32Array(d)
  for (let i = 0; i < d; i++) {
    const row = offset + i * d
    const diagonal = a[row + i]
    const first = (firsts[i] = firstInRow(a, row, i))
    for (let j = 0; j < first; j++) out[row + j] = 0
    for (let j = first; j <= i; j++) {
      const other = offset + j * d
      let sum = a[row + j]
      for (let m = Math.max(first, firsts[j]); m < j; m++) sum -= out[row + m] * out[other + m]
      if (i !== j) out[row + j] = sum / out[other + j]
      else if (sum > d * Number.EPSILON * diagonal && sum < Infinity) out[row + i] = Math.sqrt(sum)
      else throw notPositive(sum)
    }
    for (let j = i + 1; j < d; j++) out[row + j] = 0
  }
}

/** The first of the columns up to the i-th, the diagonal's, that is not 0; i where all before it are. */
export function firstInRow(matrix: Float64Array, row: number, i: number): number {
  let first = 0
  while (first < i && matrix[row + first] === 0) first++
  return first
}

/** Whether a symmetric matrix (d × d) has a Cholesky factor. */
export function isPositiveDefinite(a: Float64Array, d: number): boolean {
  try {
    cholesky(a, 0, d, new Float64Array(d * d))
    return true
  } catch (error) {
    if (error instanceof IsodenseError) return false
    throw error
  }
}

/** log det A from its Cholesky factor (d × d at `offset`). */
export function logDeterminant(factor: Float64Array, offset: number, d: number): number {
  let sum = 0
  for (let i = 0; i < d; i++) sum += Math.log(factor[offset + i * d + i])
  return 2 * sum
}
