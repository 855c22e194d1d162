import type { Observations } from '../matrix'

/**
 * The order in which rows are fitted: by content, column after column, so that the same rows in
 * another order of the file give the same model, bit for bit. Equal rows are interchangeable.
 * Compares the user's own values: shifting a column or changing its unit keeps the order.
 *
 * @returns n row indices: position in the fit → row of `data`
 */
export function canonicalOrder(data: Observations): Int32Array {
  const { values, rows, columns, rowWeights } = data
  const order = Int32Array.from({ length: rows }, (_, i) => i)
  return order.sort((a, b) => {
    for (let j = 0; j < columns; j++) {
      const difference = values[a * columns + j] - values[b * columns + j]
      if (difference !== 0) return difference
    }
    return (rowWeights ? rowWeights[a] - rowWeights[b] : 0) || a - b
  })
}

/** The rows of `data` in the given order (n indices). */
export function reorder(data: Observations, order: Int32Array): Observations {
  const { values, columns, rowWeights } = data
  const out = new Float64Array(order.length * columns)
  for (let i = 0; i < order.length; i++) {
    for (let j = 0; j < columns; j++) out[i * columns + j] = values[order[i] * columns + j]
  }
  return {
    values: out,
    rows: order.length,
    columns,
    ...(rowWeights && { rowWeights: Float64Array.from(order, (i) => rowWeights[i]) }),
  }
}
