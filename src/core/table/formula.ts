import { parseNumber } from './numberLocale'
import { parseCell } from './numbers/parseCell'
import type { NumberFormat } from './types'

/**
 * First characters that make a spreadsheet run a cell, or look past them for one that does
 * (OWASP, "CSV Injection"); the full-width forms are taken for the plain ones by East Asian editions.
 */
const startsFormula = /^[=+\-@\t\r\n＝＋－＠]/

/** The cell with an apostrophe in front where a spreadsheet would run it; numbers such as −5 stay. */
export function escapeFormula(cell: string, format: '.' | ',' | NumberFormat): string {
  if (!startsFormula.test(cell)) return cell
  const value = typeof format === 'string' ? parseNumber(cell, format) : parseCell(cell, format)
  if (!Number.isNaN(value)) return cell
  return `'${cell}`
}
