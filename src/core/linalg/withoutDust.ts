/** Relative to the largest element: far below the last bit of every eigenvalue that could matter. */
const dust = 1e-30

/**
 * A symmetric matrix without elements that are nothing against its largest one: ml-matrix's iteration
 * runs past its end where denormal numbers stand beside the diagonal.
 */
export function withoutDust(matrix: Float64Array): Float64Array {
  const largest = matrix.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  return matrix.map((value) => (Math.abs(value) < dust * largest ? 0 : value))
}
