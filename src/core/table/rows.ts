import { IsodenseError } from '../errors'
import { spelledOut } from './notes'
import type { Notes } from './notes'

export const tableLimits = {
  /** As many as an Int32 index and V8's collections hold with ease. */
  rows: 2 ** 24,
  /** Text of about 50 bytes a cell has to fit V8's heap of some 4 GB, with room for work. */
  cells: 5e7,
  /** Excel's limit, too: a longer line is not a table's. */
  columns: 16_384,
}

export interface Columns {
  cells: string[][]
  lines: Int32Array
}

/**
 * Sorts rows into columns. `declared` is the number of cells in the header, `width` that number without
 * empty names at its end, which most often come from a delimiter at the end of every line.
 */
export function createColumns(
  fileName: string,
  width: number,
  declared: number,
  notes: Notes,
  limits = tableLimits,
) {
  const maxRows = Math.min(limits.rows, Math.floor(limits.cells / width))
  const cells: string[][] = Array.from({ length: width }, () => [])
  /** Cells beyond `width`, by place and row; most tables have none. */
  const beyond: Map<number, string>[] = []
  const lines: number[] = []
  const longRows: string[] = []
  let longRowCount = 0

  function addBeyond(row: string[], line: number): void {
    let filled = row.length
    while (filled > width && row[filled - 1] === '') filled--
    if (filled === width) return
    for (let j = width; j < filled; j++) {
      beyond[j - width] ??= new Map()
      beyond[j - width].set(lines.length, row[j])
    }
    if (filled <= declared) return
    longRowCount++
    if (longRows.length < spelledOut) longRows.push(describeLongRow(line, row, filled, declared))
  }

  return {
    add(row: string[], line: number): void {
      if (row.length > limits.columns) {
        throw new IsodenseError(
          'TableTooLarge',
          `Line ${line} of ${fileName} has ${row.length} cells; at most ${limits.columns} are read.`,
        )
      }
      if (lines.length === maxRows) {
        throw new IsodenseError(
          'TableTooLarge',
          `${fileName} has more than ${maxRows} rows, the most that is read with ${width} columns.`,
        )
      }
      if (row.length < width) {
        notes.add(
          'short rows',
          () =>
            `Short row: line ${line} has ${row.length} of ${width} cells; the others are empty.`,
        )
      }
      if (row.length > width) addBeyond(row, line)
      for (let j = 0; j < width; j++) cells[j].push(j < row.length ? row[j] : '')
      lines.push(line)
    },

    rows: () => lines.length,

    /**
     * A place beyond the header becomes a column where the header has room for it or at least half of the
     * rows are that long (the header is short); a single row with a cell too many does not change the table.
     */
    finish(): Columns {
      const headerIsShort = longRowCount * 2 >= lines.length
      const kept = headerIsShort ? beyond : beyond.slice(0, declared - width)
      for (const place of kept) {
        cells.push(Array.from({ length: lines.length }, (_, row) => place?.get(row) ?? ''))
      }
      if (longRowCount > 0 && headerIsShort) {
        notes.add(
          'short headers',
          () =>
            `The header has ${declared} cells, but ${longRowCount} rows have more: columns without a name were added.`,
        )
      } else {
        for (let i = 0; i < longRowCount; i++) notes.add('long rows', () => longRows[i])
      }
      return { cells, lines: Int32Array.from(lines) }
    },
  }
}

function describeLongRow(line: number, row: string[], filled: number, declared: number): string {
  const left = row.slice(declared, filled).map((cell) => `"${cell}"`)
  return (
    `Long row: line ${line} has ${filled} cells, ${left.length} more than the header; ` +
    `left out: ${left.join(', ')}.`
  )
}
