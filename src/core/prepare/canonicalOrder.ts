import type { Observations } from '../matrix'
import { sortedIndices } from '../sortedIndices'

/**
 * The order in which rows are fitted: by content, column after column, so that the same rows in
 * another order of the file give the same model, bit for bit. Equal rows are interchangeable.
 * Compares the user's own values: shifting a column or changing its unit keeps the order.
 *
 * @returns n row indices: position in the fit → row of `data`
 */
export function canonicalOrder(data: Observations): Int32Array {
  const { values, rows, columns, rowWeights } = data
  const first = new Float64Array(rows)
  for (let i = 0; i < rows; i++) first[i] = values[i * columns]
  const order = sortedIndices(first)
  const compare = (a: number, b: number): number => {
    for (let j = 1; j < columns; j++) {
      const difference = values[a * columns + j] - values[b * columns + j]
      if (difference !== 0) return difference
    }
    return (rowWeights ? rowWeights[a] - rowWeights[b] : 0) || a - b
  }
  // Only rows that are equal in the first column are compared.
  for (let from = 0, to = 1; from < rows; from = to++) {
    while (to < rows && first[order[to]] === first[order[from]]) to++
    if (to - from > 1) order.subarray(from, to).sort(compare)
  }
  return order
}

/** The rows of `data` in the given order (n indices). @param out n × d numbers, written; new ones without */
export function reorder(
  data: Observations,
  order: Int32Array,
  out: Float64Array = new Float64Array(order.length * data.columns),
): Observations {
  const { values, columns, rowWeights } = data
  for (let i = 0, at = 0; i < order.length; i++) {
    for (let j = 0, from = order[i] * columns; j < columns; j++) out[at++] = values[from++]
  }
  return {
    values: out,
    rows: order.length,
    columns,
    ...(rowWeights && { rowWeights: Float64Array.from(order, (i) => rowWeights[i]) }),
  }
}
