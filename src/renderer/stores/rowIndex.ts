import type { Flags, RowKind, RowsOrder } from '../../shared/engineApi'

/**
 * Place of a row of the file in the table, from what the window knows already. Null where the table
 * does not hold it, or where only the engine knows (an unflagged row, all rows by anomaly).
 */
export function rowIndex(
  row: number,
  { which, order, flags }: { which: RowKind; order: RowsOrder; flags: Pick<Flags, 'rows'> },
): number | null {
  if (which === 'all' && order === 'file') return row
  if (which !== 'flagged' && which !== 'all') return null
  // Times are known to the engine.
  if (typeof order === 'object') return null
  // By anomaly the flagged rows come first, in the order of the flags.
  const rows = order === 'file' ? flags.rows.toSorted() : flags.rows
  const index = rows.indexOf(row)
  return index < 0 ? null : index
}
