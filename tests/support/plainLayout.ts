import type { Layout } from '../../src/core/table/types'

/** A table that is its whole file: a header on line 1, rows below. */
export const plainLayout = (columns: string[], rows: number): Layout => ({
  headerLines: [1],
  preamble: [],
  footer: [],
  blankLines: 0,
  shortRows: 0,
  longRows: 0,
  addedColumns: 0,
  tables: [{ firstLine: 1, lastLine: rows + 1, rows, columns }],
  taken: 0,
})
