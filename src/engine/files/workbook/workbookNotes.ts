import { cellName, columnName } from './cellReference'

/** Cells or columns that are spelled out; the others are counted. */
const spelledOut = 5

/** What people should know about the cells of a sheet, collected without a line for each of them. */
export function createWorkbookNotes() {
  const cells = new Map<CellNote, { names: string[]; count: number }>()
  const columns = new Map<ColumnNote, Set<number>>()
  let hiddenRows = 0
  let hiddenColumns = 0

  return {
    cell(note: CellNote, row: number, column: number): void {
      const found = cells.get(note) ?? { names: [], count: 0 }
      cells.set(note, found)
      found.count++
      if (found.names.length < spelledOut) found.names.push(cellName(row, column))
    },
    column(note: ColumnNote, column: number): void {
      const found = columns.get(note)
      if (found) found.add(column)
      else columns.set(note, new Set([column]))
    },
    hiddenRow: () => void hiddenRows++,
    hiddenColumns: (count: number) => void (hiddenColumns += count),

    list(): string[] {
      const notes: string[] = []
      for (const [note, { names, count }] of cells)
        notes.push(cellNotes[note](listed('cell', names, count)))
      for (const [note, found] of columns) {
        const names = [...found].sort((a, b) => a - b).map(columnName)
        notes.push(columnNotes[note](listed('column', names.slice(0, spelledOut), names.length)))
      }
      if (hiddenRows > 0) notes.push(`Hidden rows: ${hiddenRows} rows that are hidden or filtered out in the sheet are read too.`) // prettier-ignore
      if (hiddenColumns > 0) notes.push(`Hidden columns: ${hiddenColumns} columns that are hidden in the sheet are read too.`) // prettier-ignore
      return notes
    },
  }
}

export type WorkbookNotes = ReturnType<typeof createWorkbookNotes>

function listed(what: string, names: string[], count: number): string {
  const more = count > names.length ? ` and ${count - names.length} more` : ''
  return `${what}${count > 1 ? 's' : ''} ${names.join(', ')}${more}`
}

const cellNotes = {
  noResult: (where: string) =>
    `Formulas without a stored result, read as empty: ${where}. Open the workbook in Excel or LibreOffice and save it to have them calculated.`,
  falseDate: (where: string) =>
    `Dates that never were (29 February 1900, 0 January 1900), as Excel shows them: ${where}.`,
  noDate: (where: string) =>
    `Numbers outside of the calendar, formatted as dates and read as numbers: ${where}.`,
  noNumber: (where: string) => `Text in cells that are marked as numbers, read as text: ${where}.`,
}
export type CellNote = keyof typeof cellNotes

const columnNotes = {
  percent: (where: string) =>
    `Percentages: ${where} read as stored, 0.985 where the sheet shows 98.5%.`,
  padded: (where: string) => `Leading zeros that only the format adds are read too: ${where}.`,
}
export type ColumnNote = keyof typeof columnNotes
