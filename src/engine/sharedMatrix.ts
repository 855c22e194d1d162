import type { Observations } from '../core/matrix'

/** A matrix in shared memory: every worker thread sees the same rows, none copies them. */
export interface SharedMatrix {
  values: SharedArrayBuffer
  rows: number
  columns: number
  /** Frequency of each row; 1 each where it is missing. */
  rowWeights?: SharedArrayBuffer
}

/** The observations again, in memory that worker threads can see. */
export const shared = (data: Observations): Observations =>
  withSharedWeights({ ...data, values: sharedCopy(data.values) })

/** Observations whose values are in shared memory, with their frequencies there, too. */
export function withSharedWeights(data: Observations): Observations {
  const { rowWeights, ...matrix } = data
  return rowWeights ? { ...matrix, rowWeights: sharedCopy(rowWeights) } : matrix
}

export const sharedNumbers = (length: number) =>
  new Float64Array(new SharedArrayBuffer(length * Float64Array.BYTES_PER_ELEMENT))

function sharedCopy(values: Float64Array): Float64Array {
  const copy = sharedNumbers(values.length)
  copy.set(values)
  return copy
}

export const asShared = ({ values, rows, columns, rowWeights }: Observations): SharedMatrix => ({
  values: values.buffer as SharedArrayBuffer,
  rows,
  columns,
  ...(rowWeights && { rowWeights: rowWeights.buffer as SharedArrayBuffer }),
})

/** What `asShared` was made of. */
export const matrixOf = ({ values, rows, columns, rowWeights }: SharedMatrix): Observations => ({
  values: new Float64Array(values),
  rows,
  columns,
  ...(rowWeights && { rowWeights: new Float64Array(rowWeights) }),
})
