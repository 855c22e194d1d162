import type { Table } from '../../src/core/table/types'

/** The cells of a table as plain arrays, column by column. */
export const textsOf = (table: Table): string[][] => table.cells.map((column) => [...column])
