import { columnValues } from '../columnValues'
import { lineText } from '../lineText'
import type { Notes } from '../notes'
import type { Table } from '../types'
import { withoutBrackets } from '../units'
import type { Codes } from './codes'

/** What all rows of a characteristic say alike; null where none says anything, or they differ. */
export interface Agreed<T> {
  value: T | null
  /** A row whose cell differs from the first one's. */
  differs: number | null
}

/** The number in a column that is the same in all rows of each characteristic; empty cells say nothing. */
export function agreedNumbers(
  table: Table,
  column: number | null,
  characteristics: Codes,
): Agreed<number>[] {
  if (column === null) return nothing(characteristics)
  const { values } = columnValues(table, column)
  const cells = table.cells[column]
  return agreed(characteristics, (row) => {
    if (!Number.isNaN(values[row])) return values[row]
    return cells.at(row).trim() === '' ? null : NaN
  })
}

export function agreedTexts(
  table: Table,
  column: number | null,
  characteristics: Codes,
): Agreed<string>[] {
  if (column === null) return nothing(characteristics)
  const cells = table.cells[column]
  return agreed(characteristics, (row) => withoutBrackets(cells.at(row)) || null)
}

/** Says which lines differ, and that nothing was taken. */
export function noteDifferences<T>(
  agreements: Agreed<T>[],
  {
    table,
    column,
    characteristics,
    nameOf,
    notes,
  }: {
    table: Table
    column: number | null
    characteristics: Codes
    nameOf: (characteristic: number) => string
    notes: Notes
  },
): void {
  agreements.forEach(({ differs }, characteristic) => {
    if (differs === null || column === null) return
    const first = characteristics.of.indexOf(characteristic)
    const shown = (row: number) =>
      `“${table.cells[column].at(row)}” on line ${lineText(table, row)}`
    notes.add(
      'columns with differences',
      () =>
        `“${table.names[column]}” is not the same for all rows of “${nameOf(characteristic)}” ` +
        `(${shown(first)}, ${shown(differs)}): none is taken.`,
    )
  })
}

const nothing = ({ count }: Codes) =>
  Array.from({ length: count }, () => ({ value: null, differs: null }))

function agreed<T>({ of, count }: Codes, at: (row: number) => T | null): Agreed<T>[] {
  const found: Agreed<T>[] = Array.from({ length: count }, () => ({ value: null, differs: null }))
  of.forEach((characteristic, row) => {
    if (characteristic < 0) return
    const agreement = found[characteristic]
    const value = at(row)
    if (value === null || agreement.differs !== null) return
    if (agreement.value === null) agreement.value = value
    else if (!Object.is(agreement.value, value)) agreement.differs = row
  })
  return found.map((agreement) =>
    agreement.differs === null && !Number.isNaN(agreement.value)
      ? agreement
      : { ...agreement, value: null },
  )
}
