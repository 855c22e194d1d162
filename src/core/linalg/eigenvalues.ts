import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import { withoutDust } from './withoutDust'

/**
 * Eigenvalues of a symmetric d × d matrix (row-major), smallest first.
 * ml-matrix keeps each row as an array of its own: the conversion stays at this edge.
 */
export function symmetricEigenvalues(values: Float64Array, d: number): Float64Array {
  const matrix = Matrix.from1DArray(d, d, withoutDust(values))
  const { realEigenvalues } = new EigenvalueDecomposition(matrix, { assumeSymmetric: true })
  return Float64Array.from(realEigenvalues).sort()
}
