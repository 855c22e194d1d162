import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import { withoutDust } from './withoutDust'

export interface SymmetricEigen {
  /** d, largest first. */
  values: Float64Array
  /** d × d: row i is the unit eigenvector of value i. */
  vectors: Float64Array
}

/**
 * Eigenvalues and eigenvectors of a symmetric d × d matrix (row-major).
 * ml-matrix keeps each row as an array of its own: the conversion stays at this edge.
 */
export function symmetricEigen(matrix: Float64Array, d: number): SymmetricEigen {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(
    Matrix.from1DArray(d, d, withoutDust(matrix)),
    { assumeSymmetric: true },
  )
  const order = realEigenvalues.map((_, i) => i)
  order.sort((a, b) => realEigenvalues[b] - realEigenvalues[a])
  return {
    values: Float64Array.from(order, (i) => realEigenvalues[i]),
    vectors: Float64Array.from(order.flatMap((i) => eigenvectorMatrix.getColumn(i))),
  }
}
