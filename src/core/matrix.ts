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

/** Some rows of a matrix, by their indices. */
export function pickRows({ values, columns }: Matrix, indices: Int32Array): Matrix {
  const picked = new Float64Array(indices.length * columns)
  indices.forEach((index, at) =>
    picked.set(values.subarray(index * columns, (index + 1) * columns), at * columns),
  )
  return { values: picked, rows: indices.length, columns }
}

/** As `pickRows`, with the rows' frequencies. */
export function pickObservations(data: Observations, indices: Int32Array): Observations {
  const { rowWeights } = data
  const picked = pickRows(data, indices)
  return rowWeights
    ? { ...picked, rowWeights: Float64Array.from(indices, (i) => rowWeights[i]) }
    : picked
}
