import { columnValues, isNumeric } from './columnValues'
import { isMissing, parseNumber } from './numberLocale'
import { absenceOf, type Absence } from './numbers/absence'
import { evidenceOf } from './numbers/evidence'
import { isRounded } from './numbers/isRounded'
import { undress, type Dress } from './numbers/undress'
import type { Table } from './types'

/** Why a cell of a column of numbers is not simply the number that it shows. */
export type LedgerReason =
  | Dress
  | Absence
  | 'minus sign'
  | 'thousands separator'
  | 'unit'
  | 'ambiguous'
  | 'rounded'
  | 'not a number'

/** A cell that was changed to become a number, skipped, or could be read in two ways. */
export interface LedgerEntry {
  /** Zero-based data row of the file. */
  row: number
  /** Line of the file; the first is 1. */
  line: number
  column: number
  name: string
  /** The cell as it stands in the file. */
  raw: string
  /** What it was read as; null for no number. */
  reading: number | null
  reasons: LedgerReason[]
}

/** Which entries are wanted. */
export interface LedgerFilter {
  column?: number | undefined
  reason?: LedgerReason | undefined
}

/** The columns that a ledger speaks of: those that are read as numbers. */
const numericColumns = (table: Table, { column }: LedgerFilter): number[] =>
  table.names.flatMap((_, j) =>
    (column === undefined || j === column) && isNumeric(columnValues(table, j)) ? [j] : [],
  )

/**
 * Every cell of a column of numbers that is more, less or other than a plain number in the file's own
 * notation, row by row: what it says in the file, what it was read as, and why.
 */
export function* ledger(table: Table, filter: LedgerFilter = {}): Generator<LedgerEntry> {
  const columns = numericColumns(table, filter)
  for (let row = 0; row < table.rows; row++) {
    for (const column of columns) {
      const entry = entryOf(table, row, column)
      if (entry === null) continue
      if (filter.reason === undefined || entry.reasons.includes(filter.reason)) yield entry
    }
  }
}

/** How many cells of each column have each reason, in the order of the columns. */
export function ledgerSummary(
  table: Table,
): { column: number; reason: LedgerReason; cells: number }[] {
  const counts = new Map<string, { column: number; reason: LedgerReason; cells: number }>()
  for (const { column, reasons } of ledger(table)) {
    for (const reason of reasons) {
      const key = `${column} ${reason}`
      const count = counts.get(key) ?? { column, reason, cells: 0 }
      count.cells++
      counts.set(key, count)
    }
  }
  return [...counts.values()].sort((a, b) => a.column - b.column)
}

function entryOf(table: Table, row: number, column: number): LedgerEntry | null {
  const raw = table.cells[column].at(row)
  const value = columnValues(table, column).values[row]
  const reasons = reasonsFor(table, raw, value, column)
  if (reasons.length === 0) return null
  return {
    ...{ row, line: table.lines[row], column, name: table.names[column], raw },
    reading: Number.isNaN(value) ? null : value,
    reasons,
  }
}

function reasonsFor(table: Table, raw: string, value: number, column: number): LedgerReason[] {
  const format = table.formats[column]
  if (isMissing(raw)) return [raw.trim() === '' ? 'empty' : 'marker']
  if (Number.isNaN(value)) return [absenceOf(raw) ?? 'not a number']
  const isPlain = !Number.isNaN(parseNumber(raw, format.decimal))
  const found = isPlain ? null : undress(raw)
  const reasons: LedgerReason[] = found === null ? [] : [...found.dress]
  // U+2212, which is no hyphen and which few programs read.
  if (raw.includes('\u2212')) reasons.push('minus sign')
  if (found !== null && found.unit !== '') reasons.push('unit')
  if (format.group !== '' && found !== null && isGrouped(found.body, format.group))
    reasons.push('thousands separator')
  if (table.openColumns.includes(column) && evidenceOf(raw)?.either) reasons.push('ambiguous')
  if (isRounded(raw, value, found)) reasons.push('rounded')
  return reasons
}

const isGrouped = (body: string, group: string): boolean => body.includes(group)
