import type { Annotations } from './annotations'
import type { Table } from './types'
import { annotatedRecords } from './writeCsv'

export interface SheetText {
  /** Header and rows, cells apart by tabs, records by CRLF. */
  text: string
  /** Cells that got an apostrophe so that a spreadsheet does not run them. */
  escapedCells: number
}

/** Rows with the model's columns as the text that a spreadsheet pastes into cells. */
export function sheetText(
  table: Table,
  annotations: Annotations,
  rows: Iterable<number>,
): SheetText {
  const records = annotatedRecords(table, annotations, rows)
  const lines = Array.from(records, (cells) => cells.map(sheetCell).join('\t') + '\r\n')
  return { text: lines.join(''), escapedCells: records.escaped() }
}

/** Quotes are read on pasting only where they are needed, and doubled inside. */
const sheetCell = (cell: string): string =>
  /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
