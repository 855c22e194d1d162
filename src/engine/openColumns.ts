import type { Table } from '../core/table/types'

/** Columns whose decimal mark is still open. */
export const openColumnsOf = (table: Table & { openColumns?: number[] }): number[] =>
  table.openColumns ?? []
