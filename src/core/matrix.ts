/** A dense matrix, row-major: element (i, j) is `values[i * columns + j]`. */
export interface Matrix {
  values: Float64Array
  rows: number
  columns: number
}
