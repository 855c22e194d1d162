import type { Notes } from '../notes'
import { columnValues, isNumeric } from '../columnValues'
import type { Table } from '../types'
import { evidenceOf } from './evidence'
import { isCode } from './codes'
import { parseCell } from './parseCell'

/** What is said about the columns of a table that were decided by `decideFormats`. */
export type FormattedColumns = Pick<
  Table,
  'names' | 'cells' | 'lines' | 'formats' | 'openColumns' | 'kinds'
>

const markNames = { '.': 'point', ',': 'comma' } as const
const groupNames = { '': '', '.': 'points', ',': 'commas', "'": 'apostrophes', ' ': 'spaces' }

/** Notes columns whose decimal mark is open, cells written otherwise than their column, and mixed signs. */
export function noteFormats(table: FormattedColumns, notes: Notes): void {
  table.names.forEach((_, column) => {
    if (table.openColumns.includes(column)) noteOpen(table, column, notes)
    noteContradictions(table, column, notes)
    noteSigns(table, column, notes)
    noteRounded(table, column, notes)
    if (table.kinds[column] === 'measurement') noteNotMeasured(table, column, notes)
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
      lines[row],
    )
    return
  }
}

/** Both readings of a cell that is open. */
export const readingsOf = (cell: string): { '.': number; ',': number } => ({
  '.': parseCell(cell, { decimal: '.', group: ',' }),
  ',': parseCell(cell, { decimal: ',', group: '.' }),
})

/** Cells that are numbers, but not as their column writes them. */
function noteContradictions(table: FormattedColumns, column: number, notes: Notes): void {
  const { names, cells, lines } = table
  const { numbers, notNumbers, otherwise } = columnValues(table, column)
  if (otherwise === null) return
  const first = `"${cells[column].at(otherwise.row)}" on line ${lines[otherwise.row]}`
  if (numbers === 0 && notNumbers === otherwise.cells) return noteCodes(table, column, first, notes)
  // In a column of text nothing is expected to be a number.
  if (numbers < otherwise.cells) return
  const { decimal, group } = table.formats[column]
  const one = otherwise.cells === 1
  notes.add(
    'notations',
    () =>
      `Column “${names[column]}” has a decimal ${markNames[decimal]}` +
      `${group === '' ? '' : ` and ${groupNames[group]} between thousands`}; ` +
      (one
        ? `one cell written otherwise is not read as a number: ${first}.`
        : `${otherwise.cells} cells written otherwise are not read as numbers, such as ${first}.`),
    lines[otherwise.row],
  )
}

function noteCodes(
  { names, cells }: FormattedColumns,
  column: number,
  first: string,
  notes: Notes,
) {
  if (!isCode(cells[column].at(0))) return
  notes.add(
    'columns of codes',
    () =>
      `Column “${names[column]}” is read as text, such as ${first}: nothing in the file says that ` +
      'points part thousands. With a decimal comma they do.',
  )
}

/** Percent beside bare numbers, or dollars beside euros: each is read as it stands, but they do not compare. */
function noteSigns(table: FormattedColumns, column: number, notes: Notes): void {
  const { names, cells, lines } = table
  const { numbers, signs } = columnValues(table, column)
  if (signs.size === 0) return
  const parts = [...signs].map(([sign, { cells: count, row }]) => {
    const example = `"${cells[column].at(row)}" on line ${lines[row]}`
    return `${count} with ${sign} (${example})`
  })
  const bare = numbers - [...signs.values()].reduce((sum, { cells: count }) => sum + count, 0)
  if (bare > 0) parts.push(`${bare} without a sign`)
  if (parts.length === 1) return
  notes.add(
    'columns of several units',
    () =>
      `Column “${names[column]}” mixes numbers that may not compare: ${parts.join(', ')}; ` +
      'each is read as the number shown.',
    ...Array.from(signs.values(), ({ row }) => lines[row]),
  )
}

/** Numbers that the computer cannot keep in full; serials of that length are text, and stay what they are. */
function noteRounded(
  { names, cells, lines, ...table }: FormattedColumns,
  column: number,
  notes: Notes,
) {
  const read = columnValues({ cells, ...table }, column)
  const { rounded, values } = read
  if (rounded === null || !isNumeric(read)) return
  const { cells: count, row } = rounded
  notes.add(
    'columns of rounded numbers',
    () =>
      `Column “${names[column]}” has ${count === 1 ? 'a number' : `${count} numbers`} of more digits than can be kept, ` +
      `such as "${cells[column].at(row)}" on line ${lines[row]}, which is read as ${values[row]}.`,
  )
}

/** A person's word makes no numbers of a text. */
function noteNotMeasured(table: FormattedColumns, column: number, notes: Notes): void {
  const read = columnValues(table, column)
  if (isNumeric(read)) return
  const { numbers, notNumbers } = read
  notes.add(
    'columns that are no measurements',
    () =>
      `Column “${table.names[column]}” is said to be a measurement, but ` +
      `${numbers === 0 ? 'none' : `only ${numbers}`} of its ${numbers + notNumbers} cells ` +
      `${numbers > 1 ? 'are numbers' : 'is a number'}: it cannot be chosen.`,
  )
}
