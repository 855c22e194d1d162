import type { Observations } from '../matrix'
import { sortingSteps } from '../sortedIndices'
import { rowsOfStep, runSteps, type Steps } from '../steps'

/**
 * The order in which rows are fitted: by content, column after column, so that the same rows in
 * another order of the file give the same model, bit for bit. Equal rows are interchangeable.
 * Compares the user's own values: shifting a column or changing its unit keeps the order.
 *
 * @returns n row indices: position in the fit → row of `data`
 */
export const canonicalOrder = (data: Observations): Int32Array => runSteps(orderingSteps(data))

/** `canonicalOrder`, in steps. */
export function* orderingSteps(data: Observations): Steps<Int32Array> {
  const { values, rows, columns, rowWeights } = data
  const first = new Float64Array(rows)
  for (let i = 0; i < rows; i++) first[i] = values[i * columns]
  const order = yield* sortingSteps(first)
  const compare = (a: number, b: number): number => {
    for (let j = 1; j < columns; j++) {
      const difference = values[a * columns + j] - values[b * columns + j]
      if (difference !== 0) return difference
    }
    return (rowWeights ? rowWeights[a] - rowWeights[b] : 0) || a - b
  }
  // Only rows that are equal in the first column are compared.
  for (let from = 0, to = 1, step = rowsOfStep; from < rows; from = to++) {
    if (from >= step) {
      yield
      step = from + rowsOfStep
    }
    while (to < rows && first[order[to]] === first[order[from]]) to++
    if (to - from > 1) order.subarray(from, to).sort(compare)
  }
  return order
}

/** The rows of `data` in the given order (n indices). */
export const reorder = (data: Observations, order: Int32Array): Observations =>
  runSteps(reorderSteps(data, order, new Float64Array(order.length * data.columns)))

/** `reorder`, in steps. @param out n × d numbers, written */
export function* reorderSteps(
  data: Observations,
  order: Int32Array,
  out: Float64Array,
): Steps<Observations> {
  const { values, columns, rowWeights } = data
  for (let i = 0, at = 0; i < order.length; i++) {
    if (i % rowsOfStep === 0) yield
    for (let j = 0, from = order[i] * columns; j < columns; j++) out[at++] = values[from++]
  }
  return {
    values: out,
    rows: order.length,
    columns,
    ...(rowWeights && { rowWeights: Float64Array.from(order, (i) => rowWeights[i]) }),
  }
}
