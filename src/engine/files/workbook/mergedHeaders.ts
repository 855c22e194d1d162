import type { SheetRecord } from '../sheetRecords'
import type { WideMerge } from './surveySheet'

/** Rows, from the first with anything in it, that may belong to a header. */
export const headerRows = 10

/**
 * Repeats the text of a merged header over its columns (“Hole A” over two columns names both of them), not
 * downwards: a header of several rows is joined, and a name would be doubled. A range that stands alone in
 * its row and begins with the table's first column is a title, which names no column.
 */
export function repeatMergedHeaders(records: SheetRecord[], merges: WideMerge[]): SheetRecord[] {
  const byRow = grouped(merges)
  const first = Math.min(...records.map(({ cells }) => cells.findIndex((cell) => cell !== '')))
  return records.map((record) => {
    const cells = [...record.cells]
    const alone = cells.filter((cell) => cell !== '').length === 1
    for (const { from, to } of byRow.get(record.line) ?? []) {
      const text = cells[from] ?? ''
      if (text === '' || (alone && from <= first)) continue
      for (let column = from + 1; column <= to; column++) {
        while (cells.length <= column) cells.push('')
        if (cells[column] === '') cells[column] = text
      }
    }
    return { ...record, cells }
  })
}

function grouped(merges: WideMerge[]): Map<number, WideMerge[]> {
  const rows = new Map<number, WideMerge[]>()
  for (const merge of merges) {
    const found = rows.get(merge.row)
    if (found) found.push(merge)
    else rows.set(merge.row, [merge])
  }
  return rows
}
