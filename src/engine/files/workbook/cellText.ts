import type { FormatKind } from './numberFormat'
import { numberOf, numberText } from './numberText'
import { isFalseDate, serialText } from './serialDate'
import type { WorkbookNotes } from './workbookNotes'

export interface CellSource {
  row: number
  column: number
  /** The cell's `t`; empty where it has none. */
  type: string
  format: FormatKind | undefined
  /** Its `v`, decoded. */
  value: string
}

/** The text of a cell with a number, date, boolean or error; numbers always with a point. */
export function cellText(cell: CellSource, date1904: boolean, notes: WorkbookNotes): string {
  switch (cell.type) {
    case 'b':
      return { '1': 'TRUE', true: 'TRUE', '0': 'FALSE', false: 'FALSE' }[cell.value] ?? cell.value
    case 'd':
      return isoText(cell)
    case '':
    case 'n':
      return numericText(cell, date1904, notes)
    default:
      return cell.value
  }
}

/** The strict form of the standard writes dates as ISO text with a T. */
function isoText({ value, format }: CellSource): string {
  const text = value.trim().replace(/^(\d{4}-\d\d-\d\d)T/, '$1 ')
  return format?.kind === 'date' ? text.replace(/ 00:00:00(?:\.0+)?Z?$/, '') : text
}

function numericText(cell: CellSource, date1904: boolean, notes: WorkbookNotes): string {
  const { row, column, format } = cell
  const text = cell.value.trim()
  if (text === '') return ''
  const value = numberOf(text)
  if (value === null) {
    notes.cell('noNumber', row, column)
    return cell.value
  }
  if (format === undefined) return numberText(text, value)
  switch (format.kind) {
    case 'number':
      break
    case 'percent':
      notes.column('percent', column)
      break
    case 'padded':
      if (Number.isInteger(value) && value >= 0 && String(value).length < format.digits) {
        notes.column('padded', column)
        return numberText(text, value).padStart(format.digits, '0')
      }
      break
    default: {
      const date = serialText(value, format.kind, date1904)
      if (date === null) notes.cell('noDate', row, column)
      else if (isFalseDate(date)) notes.cell('falseDate', row, column)
      if (date !== null) return date
    }
  }
  return numberText(text, value)
}
