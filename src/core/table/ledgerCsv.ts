import { csvPieces } from './csvText'
import { escapeFormula } from './formula'
import { ledger, type LedgerFilter } from './ledger'
import { formatNumber } from './numberLocale'
import type { Table } from './types'

/**
 * The import ledger as text pieces of a CSV file in the source's dialect: line, column, the cell as it stands
 * in the file, what it was read as, and why.
 * @returns (when the generator is done) how many cells were listed, and how many got an apostrophe
 */
export function* ledgerCsv(
  table: Table,
  filter: LedgerFilter = {},
): Generator<string, { rows: number; escapedCells: number }> {
  const { delimiter, decimal } = table.dialect
  let rows = 0
  let escapedCells = 0
  const safe = (cell: string, column: number): string => {
    const text = escapeFormula(cell, table.formats[column])
    if (text !== cell) escapedCells++
    return text
  }
  function* records(): Generator<string[]> {
    yield ['line', 'column', 'cell', 'read as', 'reason']
    for (const { line, column, name, raw, reading, reasons } of ledger(table, filter)) {
      rows++
      const value = typeof reading === 'number' ? formatNumber(reading, decimal) : (reading ?? '')
      yield [String(line), safe(name, column), safe(raw, column), value, reasons.join('; ')]
    }
  }
  yield* csvPieces(records(), delimiter)
  return { rows, escapedCells }
}
