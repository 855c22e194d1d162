import { csvPieces } from '../core/table/csvText'
import { escapeFormula } from '../core/table/formula'
import { formatNumber } from '../core/table/numberLocale'
import type { Dialect } from '../core/table/types'

/**
 * A result as text pieces of a CSV file, in the dialect of the input, so that the same spreadsheet opens
 * both. Text from the file that a spreadsheet would run gets an apostrophe.
 */
export const resultTable = (
  records: Iterable<(string | number)[]>,
  { delimiter, decimal }: Dialect,
): Iterable<string> => csvPieces(cells(records, decimal), delimiter)

function* cells(records: Iterable<(string | number)[]>, decimal: Dialect['decimal']) {
  for (const record of records)
    yield record.map((cell) =>
      typeof cell === 'number' ? formatNumber(cell, decimal) : escapeFormula(cell, decimal),
    )
}
