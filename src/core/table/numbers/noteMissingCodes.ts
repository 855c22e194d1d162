import { columnValues } from '../columnValues'
import { isPixel } from '../images/isPixel'
import { lineOfCell } from '../lineOfCell'
import { createNotes, type Notes } from '../notes'
import type { ColumnSummary, Table } from '../types'

/** 99, 999.9, -9999.00: what people and loggers put where nothing was measured. */
const nines = /^-?9{2,}(\.(9+|0+))?$/
/** The ends of the integers of instruments, SCPI's and netCDF's words for no value. */
const limits = new Set([-32768, 32767, 65535, -2147483648, 2147483647, 4294967295, 9.9e37, 9.91e37])
/** So many other values must be there for one to be far from them. */
const fewest = 5
/** Different codes of a column that are named. */
const named = 3

const mayBeCode = (value: number): boolean => nines.test(String(value)) || limits.has(value)

/**
 * Notes numbers that may be codes for a missing value, such as -9999: those that lie farther from all others
 * of their column than these from each other; a white pixel is none. They are judged as they stand, which only a person can better.
 */
export function noteMissingCodes(table: Table, columns: ColumnSummary[]): Notes {
  const notes = createNotes()
  for (const { index, name, preselected, min, max } of columns) {
    // One that lies outside of all others is the least or the greatest value.
    if (!preselected || isPixel(table.image, index) || ![min, max].some(mayBeCode)) continue
    const found = codesOf(columnValues(table, index).values)
    if (found.length === 0) continue
    const list = found
      .slice(0, named)
      .map(({ cells, row }) => {
        const where = `line ${lineOfCell(table, row, index)}`
        const text = `"${table.cells[index].at(row)}"`
        return cells === 1 ? `${text} on ${where}` : `${text} in ${cells} cells, first on ${where}`
      })
      .join('; ')
    notes.add(
      'columns with codes for a missing value',
      () =>
        `Column “${name}” has numbers far from all others that often stand for a missing value: ${list}. ` +
        'They are judged as measured; empty such cells if nothing was measured there.',
      lineOfCell(table, found[0].row, index),
    )
  }
  return notes
}

interface Code {
  value: number
  cells: number
  row: number
}

function codesOf(values: Float64Array): Code[] {
  const codes = new Map<number, Code>()
  let [least, greatest, others] = [Infinity, -Infinity, 0]
  values.forEach((value, row) => {
    if (Number.isNaN(value)) return
    const known = codes.get(value)
    if (known) known.cells++
    else if (mayBeCode(value)) codes.set(value, { value, cells: 1, row })
    else {
      others++
      least = Math.min(least, value)
      greatest = Math.max(greatest, value)
    }
  })
  const width = greatest - least
  const isFar = ({ value }: Code) => value < least - width || value > greatest + width
  return others < fewest ? [] : [...codes.values()].filter(isFar)
}
