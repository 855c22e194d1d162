import { ledger, ledgerSummary, type LedgerFilter } from '../../core/table/ledger'
import type { Table } from '../../core/table/types'
import type { LedgerPage } from '../../shared/engineApi'

/** More entries than a person goes through; the file has all. */
const mostEntries = 500

/** A ledger goes through every cell of a column of numbers: once for each table. */
const summaries = new WeakMap<Table, LedgerPage['summary']>()

/** The first entries of a table's import ledger, and how many there are of each kind. */
export function ledgerPage(table: Table, filter: LedgerFilter): LedgerPage {
  const summary = summaries.get(table) ?? ledgerSummary(table)
  summaries.set(table, summary)
  const entries: LedgerPage['entries'] = []
  for (const entry of ledger(table, filter)) {
    if (entries.length === mostEntries) return { entries, more: true, summary }
    entries.push(entry)
  }
  return { entries, more: false, summary }
}
