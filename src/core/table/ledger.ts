import { columnValues, isNumeric } from './columnValues'
import { isPixel } from './images/isPixel'
import { lineOfCell } from './lineOfCell'
import { isMissing, parseNumber } from './numberLocale'
import { absenceOf, type Absence } from './numbers/absence'
import { dateRemarks, type DateReason } from './ledgerDates'
import { evidenceOf } from './numbers/evidence'
import { isRounded } from './numbers/isRounded'
import { undress, type Dress } from './numbers/undress'
import type { Table } from './types'

/** Why a cell of a column of numbers is not simply the number that it shows. */
export type LedgerReason =
  | Dress
  | Absence
  | DateReason
  | 'minus sign'
  | 'thousands separator'
  | 'unit'
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
  /** What it was read as, a date as text; null for no number, or no date. */
  reading: number | string | null
  reasons: LedgerReason[]
}

/** Which entries are wanted. */
export interface LedgerFilter {
  column?: number | undefined
  reason?: LedgerReason | undefined
}

type EntryAt = (row: number) => LedgerEntry | null

/** The columns that a ledger speaks of, those that are read as numbers or dates: what it says of each row. */
const columnsOf = (table: Table, { column }: LedgerFilter): EntryAt[] =>
  table.names.flatMap((_, j) => {
    if (column !== undefined && j !== column) return []
    // Grey values were never text: there are millions, and nothing to say of them.
    if (isPixel(table.image, j)) return []
    if (isNumeric(columnValues(table, j))) return [(row: number) => entryOf(table, row, j)]
    const remark = dateRemarks(table, j)
    if (remark === null) return []
    return [(row: number) => withPlace(table, row, j, remark(row))]
  })

/**
 * Every cell of a column of numbers that is more, less or other than a plain number in the file's own
 * notation, and of a column of dates every cell that is none or can be read in two ways, row by row: what it
 * says in the file, what it was read as, and why.
 */
export function* ledger(table: Table, filter: LedgerFilter = {}): Generator<LedgerEntry> {
  const columns = columnsOf(table, filter)
  for (let row = 0; row < table.rows; row++) {
    for (const entryAt of columns) {
      const entry = entryAt(row)
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
  return withPlace(table, row, column, { reading: Number.isNaN(value) ? null : value, reasons })
}

function withPlace<Remark extends Pick<LedgerEntry, 'reading' | 'reasons'>>(
  table: Table,
  row: number,
  column: number,
  remark: Remark | null,
): LedgerEntry | null {
  if (remark === null) return null
  const line = lineOfCell(table, row, column)
  const raw = table.cells[column].at(row)
  return { row, line, column, name: table.names[column], raw, ...remark }
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
