/** A dense matrix, row-major: element (i, j) is `values[i * columns + j]`. */
export interface Matrix {
  values: Float64Array
  rows: number
  columns: number
}

/** Rows to be fitted, and how often each counts. */
export interface Observations extends Matrix {
  /** Frequency of each row, above 0; missing where each counts once. */
  rowWeights?: Float64Array
}

/** Sum of the frequencies: the number of rows where each counts once. */
export const totalWeight = ({ rows, rowWeights }: Observations): number =>
  rowWeights ? rowWeights.reduce((sum, weight) => sum + weight, 0) : rows
