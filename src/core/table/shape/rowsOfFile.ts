import { columnValues, isNumeric } from '../columnValues'
import type { RecordStore } from '../records/store'
import type { Table } from '../types'
import { RowsColumn } from './rowsColumn'

/** Other rows of a file as a table that is read in the same way as `table`, which holds some of its rows. */
export type RowsOfFile = (store: RecordStore, records: Int32Array) => Table

/** @param table of `understand`: not pivoted, not stacked */
export function rowsOfFile(table: Table): RowsOfFile {
  const columns = table.cells.map((column) => {
    if (column instanceof RowsColumn) return column
    throw new Error('The table is not made of the records of one file.')
  })
  const decided = table.names.map((_, j) => {
    const read = columnValues(table, j)
    return { unit: read.unit, numeric: isNumeric(read) }
  })
  return (store, records) => ({
    ...table,
    decided,
    cells: columns.map((column) => column.of(store, records)),
    rows: records.length,
    lines: records.map((record) => store.line(record)),
  })
}
