import { parseNumber } from './numberLocale'

/**
 * First characters that make a spreadsheet run a cell, or look past them for one that does
 * (OWASP, "CSV Injection"); the full-width forms are taken for the plain ones by East Asian editions.
 */
const startsFormula = /^[=+\-@\t\r\n＝＋－＠]/

/** The cell with an apostrophe in front where a spreadsheet would run it; numbers such as −5 stay. */
export function escapeFormula(cell: string, decimal: '.' | ','): string {
  if (!startsFormula.test(cell) || !Number.isNaN(parseNumber(cell, decimal))) return cell
  return `'${cell}`
}
