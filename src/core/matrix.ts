import { rowsPerStep, runSteps, type Steps } from './steps'

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
export const pickRows = (matrix: Matrix, indices: Int32Array): Matrix =>
  pickObservations({ values: matrix.values, rows: matrix.rows, columns: matrix.columns }, indices)

/** As `pickRows`, with the rows' frequencies. */
export const pickObservations = (data: Observations, indices: Int32Array): Observations =>
  runSteps(pickingSteps(data, indices))

/** `pickObservations`, in steps. @param room where the values shall stand, by their number */
export function* pickingSteps(
  { values, columns, rowWeights }: Observations,
  indices: Int32Array,
  room: (length: number) => Float64Array = (length) => new Float64Array(length),
): Steps<Observations> {
  const picked = room(indices.length * columns)
  const atOnce = rowsPerStep(columns)
  for (let at = 0; at < indices.length; at++) {
    if (at % atOnce === atOnce - 1) yield
    const from = indices[at] * columns
    for (let j = 0; j < columns; j++) picked[at * columns + j] = values[from + j]
  }
  const weights = rowWeights && Float64Array.from(indices, (i) => rowWeights[i])
  return { values: picked, rows: indices.length, columns, ...(weights && { rowWeights: weights }) }
}
