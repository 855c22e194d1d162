import { columnValues, isNumeric } from '../columnValues'
import type { Table } from '../types'
import { PivotColumn } from './pivotColumn'
import { recogniseLong } from './recognise'

/** Rows that are looked at. */
const mostRows = 200

/**
 * Whether a person may want a row for each part: the table has columns for part, characteristic and value, and
 * several rows for each part, whatever their names.
 */
export function couldBeLong(table: Table): boolean {
  if (table.rows < 4) return false
  // Without a column of texts there is none that names characteristics.
  if (table.names.every((_, j) => isNumeric(columnValues(table, j)))) return false
  const rows = Int32Array.from({ length: Math.min(table.rows, mostRows) }, (_, row) => row)
  const cells = table.cells.map((column) => new PivotColumn(column, rows, table.lines))
  return recogniseLong({ ...table, cells, rows: rows.length }, true)?.dense === true
}
