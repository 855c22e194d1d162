import type { Table } from '../types'

export interface NamedTable {
  /** File name or name of the sheet. */
  name: string
  table: Table
}
