import type { Notes } from '../notes'
import type { CellColumn, NumberFormat } from '../types'
import { evidenceOf } from './evidence'
import { parseCell } from './parseCell'

/** What is said about the columns of a table that were decided by `decideFormats`. */
export interface FormattedColumns {
  names: string[]
  cells: CellColumn[]
  lines: Int32Array
  formats: NumberFormat[]
  openColumns: number[]
  units?: (string | null)[]
}

const markNames = { '.': 'point', ',': 'comma' } as const
const groupNames = { '': '', '.': 'points', ',': 'commas', "'": 'apostrophes', ' ': 'spaces' }

/** Notes the columns whose decimal mark is open, and cells written otherwise than their column. */
export function noteFormats(table: FormattedColumns, notes: Notes): void {
  table.names.forEach((_, column) => {
    if (table.openColumns.includes(column)) noteOpen(table, column, notes)
    noteContradictions(table, column, notes)
  })
}

function noteOpen({ names, cells, lines }: FormattedColumns, column: number, notes: Notes): void {
  for (let row = 0; row < cells[column].length; row++) {
    const cell = cells[column].at(row)
    const mark = evidenceOf(cell)?.either
    if (!mark) continue
    const readings = readingsOf(cell)
    notes.add(
      'columns that can be read two ways',
      () =>
        `Column “${names[column]}” can be read two ways: "${cell}" (line ${lines[row]}) is ` +
        `${readings['.']} with a decimal point, ${readings[',']} with a decimal comma; the point is taken until the decimal mark is set.`,
    )
    return
  }
}

/** Both readings of a cell that is open. */
export const readingsOf = (cell: string): { '.': number; ',': number } => ({
  '.': parseCell(cell, { decimal: '.', group: ',' }),
  ',': parseCell(cell, { decimal: ',', group: '.' }),
})

function noteContradictions(table: FormattedColumns, column: number, notes: Notes): void {
  const { names, cells, lines } = table
  const format = table.formats[column]
  const unit = table.units?.[column] ?? ''
  let count = 0
  let numbers = 0
  let first = ''
  for (let row = 0; row < cells[column].length; row++) {
    const cell = cells[column].at(row)
    if (cell === '') continue
    if (!Number.isNaN(parseCell(cell, format, unit))) numbers++
    else if (evidenceOf(cell) !== null && count++ === 0) first = `"${cell}" on line ${lines[row]}`
  }
  // In a column of text nothing is expected to be a number.
  if (count === 0 || numbers < count) return
  notes.add(
    'notations',
    () =>
      `Column “${names[column]}” has a decimal ${markNames[format.decimal]}` +
      `${format.group === '' ? '' : ` and ${groupNames[format.group]} between thousands`}; ` +
      `${count} cells written otherwise are not read as numbers, such as ${first}.`,
  )
}
