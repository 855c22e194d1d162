/**
 * Solves A x = b with the Cholesky factor L of A: forward, then backward substitution.
 *
 * @param factor d × d, lower triangle
 * @returns d values; `b` is not changed
 */
export function solveCholesky(factor: Float64Array, d: number, b: Float64Array): Float64Array {
  const x = b.slice()
  for (let i = 0; i < d; i++) {
    for (let j = 0; j < i; j++) x[i] -= factor[i * d + j] * x[j]
    x[i] /= factor[i * d + i]
  }
  for (let i = d - 1; i >= 0; i--) {
    for (let j = i + 1; j < d; j++) x[i] -= factor[j * d + i] * x[j]
    x[i] /= factor[i * d + i]
  }
  return x
}
