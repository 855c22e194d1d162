import { fingerprintOf, type Fingerprint } from '../../core/labels/fingerprint'
import { hashingRows } from '../../core/labels/rowHashes'
import type { Steps } from '../../core/steps'
import type { Table } from '../../core/table/types'

/** Hashes of a table's rows, and what it is known by. */
export interface TableHashes {
  rows: Float64Array
  fingerprint: Fingerprint
}

const known = new WeakMap<Table, TableHashes>()

/** Found once for each table. In steps. */
export function* hashesOf(table: Table): Steps<TableHashes> {
  const found = known.get(table)
  if (found) return found
  const rows = yield* hashingRows(table)
  const hashes = { rows, fingerprint: fingerprintOf(rows) }
  known.set(table, hashes)
  return hashes
}
