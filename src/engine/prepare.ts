import { canonicalOrder, reorder } from '../core/prepare/canonicalOrder'
import { applyScaling, columnScaling } from '../core/prepare/standardise'
import { toMatrix } from '../core/table/matrix'
import type { LeftOutRow, Table } from '../core/table/types'
import type { Matrix } from '../core/matrix'
import type { SharedMatrix } from './tasks'

/** The chosen columns of a table as the fit sees them. */
export interface Prepared {
  columns: number[]
  names: string[]
  /** File row of each fitted row. Rows stand in canonical order, so that a re-sorted file gives the same model. */
  rows: Int32Array
  /** Fitted units, in shared memory. */
  data: Matrix
  center: Float64Array
  scale: Float64Array
  leftOut: LeftOutRow[]
}

/** Throws ColumnUnknown, ColumnNotNumeric, NoCompleteRows, TooFewRows, NotFinite and ConstantColumn. */
export function prepare(table: Table, columns: number[], standardise: boolean): Prepared {
  const { matrix, rows, leftOut } = toMatrix(table, columns)
  const order = canonicalOrder(matrix)
  const ordered = reorder(matrix, order)
  const names = columns.map((column) => table.names[column])
  const { center, scale } = columnScaling(ordered, standardise, names)
  return {
    columns,
    names,
    rows: Int32Array.from(order, (i) => rows[i]),
    data: shared(applyScaling(ordered, { center, scale })),
    center,
    scale,
    leftOut,
  }
}

/** The matrix again, its values in memory that worker threads can see. */
export function shared({ values, rows, columns }: Matrix): Matrix {
  const copy = new Float64Array(new SharedArrayBuffer(values.byteLength))
  copy.set(values)
  return { values: copy, rows, columns }
}

export const asShared = ({ values, rows, columns }: Matrix): SharedMatrix => ({
  values: values.buffer as SharedArrayBuffer,
  rows,
  columns,
})
