import { columnValues, isNumeric } from '../columnValues'
import { lineText } from '../lineText'
import type { Table } from '../types'

/** A part of a stack, and where its columns are in it. */
export interface PlacedPart {
  table: Table
  start: number
  /** Column of the part for each column of the stack; −1 where it has none. */
  columns: number[]
}

/** The first cell of a quantity that is another number in the stack than in its own file; null where none is. */
export function changedCell(
  stacked: Table,
  parts: PlacedPart[],
): { row: number; column: number } | null {
  for (let column = 0; column < stacked.names.length; column++) {
    const together = columnValues(stacked, column).values
    for (const { table, start, columns } of parts) {
      if (columns[column] < 0) continue
      const own = columnValues(table, columns[column])
      if (!isNumeric(own)) continue
      const at = own.values.findIndex((value, i) => !Object.is(value, together[start + i]))
      if (at >= 0) return { row: start + at, column }
    }
  }
  return null
}

/** For a sentence. */
export const cellText = (table: Table, { row, column }: { row: number; column: number }): string =>
  `“${table.cells[column].at(row)}” in column “${table.names[column]}” on line ${lineText(table, row)}`
