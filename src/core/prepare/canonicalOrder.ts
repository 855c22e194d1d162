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
  runSteps(reorderingSteps({ ...data, values: data.values.slice() }, order))

/** `reorder`, in steps and in place: a second copy of the rows of a large file would be most of the memory. */
export function* reorderingSteps(data: Observations, order: Int32Array): Steps<Observations> {
  const { values, columns: d, rowWeights } = data
  const isDone = new Uint8Array(order.length)
  const first = new Float64Array(d)
  let moved = 0
  for (let start = 0; start < order.length; start++) {
    if (isDone[start] === 1) continue
    // A cycle of the permutation: every row takes the place of the one before it.
    for (let j = 0; j < d; j++) first[j] = values[start * d + j]
    let place = start
    for (; order[place] !== start; place = order[place]) {
      if (moved++ % rowsOfStep === 0) yield
      isDone[place] = 1
      const from = order[place] * d
      for (let j = 0; j < d; j++) values[place * d + j] = values[from + j]
    }
    isDone[place] = 1
    values.set(first, place * d)
  }
  return { ...data, ...(rowWeights && { rowWeights: Float64Array.from(order, (i) => rowWeights[i]) }) } // prettier-ignore
}
