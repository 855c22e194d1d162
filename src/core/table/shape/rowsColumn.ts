import type { RecordStore } from '../records/store'
import type { CellColumn } from '../types'

/** One column of a table whose rows are records of a store. */
export class RowsColumn implements CellColumn {
  constructor(
    private readonly store: RecordStore,
    private readonly records: Int32Array,
    private readonly column: number,
  ) {}

  get length(): number {
    return this.records.length
  }

  at(row: number): string {
    return this.store.cell(this.records[row], this.column)
  }

  *[Symbol.iterator](): Iterator<string> {
    for (const record of this.records) yield this.store.cell(record, this.column)
  }
}
