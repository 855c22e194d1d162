import { columnOf } from '../../core/table/cellColumn'
import { decideFormats } from '../../core/table/numbers/decideFormats'
import type { Table } from '../../core/table/types'

/** Rows that are looked at: a person has decided for all of them already. */
const mostRows = 500

/**
 * The columns whose decimal mark would be open if a person had not said it: both readings stay in sight, so that
 * the other one is a click away.
 */
export function openWithout(table: Table): number[] {
  // Columns of their own: what is known of the values of whole ones is kept.
  const first = table.cells.map((column) =>
    columnOf(Array.from({ length: Math.min(column.length, mostRows) }, (_, row) => column.at(row))),
  )
  return decideFormats(first, table.dialect.delimiter).open
}
