import type { Prepared } from '../prepare'

/** Rows that columns are looked at in. */
const most = 5000
/** Digits that are surely the file's own once a value was scaled and scaled back. */
const digits = 12

/** Some of the prepared rows, evenly spread in their canonical order, in the user's units. */
export interface SomeRows {
  /** Index of each among the prepared rows. */
  indices: Int32Array
  /** Frequency of each. */
  weights: Float64Array
  /** The values of one column. */
  column: (j: number) => Float64Array
}

/** @param mostRows all rows where there are no more */
export function someRows(
  { columnData, center, scale, log }: Pick<Prepared, 'columnData' | 'center' | 'scale' | 'log'>,
  mostRows = most,
): SomeRows {
  const { values, rows, columns: d, rowWeights } = columnData
  const count = Math.min(rows, mostRows)
  const indices = Int32Array.from({ length: count }, (_, i) => Math.floor((i * rows) / count))
  const own = (value: number) => Number(value.toPrecision(digits))
  return {
    indices,
    weights: Float64Array.from(indices, (i) => rowWeights?.[i] ?? 1),
    column: (j) =>
      Float64Array.from(indices, (i) => {
        const value = center[j] + scale[j] * values[i * d + j]
        return own(log[j] ? Math.exp(value) : value)
      }),
  }
}
