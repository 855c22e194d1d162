import { lineText } from '../lineText'
import type { Notes } from '../notes'
import type { Table } from '../types'
import type { Arrangement } from './arrange'
import type { LongLayout } from './recognise'

/** Says what was made of a long list, and which of its rows and columns need a look. */
export function noteArrangement({
  table,
  layout,
  arrangement,
  leftOut,
  nameOf,
  notes,
}: {
  table: Table
  layout: LongLayout
  arrangement: Arrangement
  leftOut: number[]
  nameOf: (characteristic: number) => string
  notes: Notes
}): void {
  const quoted = (columns: number[]) => columns.map((j) => `“${table.names[j]}”`).join(' and ')
  const { first, columns, target, duplicates, repeatedParts } = arrangement
  notes.add(
    'lists',
    () =>
      `The file lists single values: its ${table.rows} rows make ${first.length} rows, one for each ${quoted(layout.part)}, ` +
      `with ${columns.length} columns, one for each ${quoted(layout.characteristic)}, that hold ${quoted([layout.value])}.`,
  )
  if (repeatedParts > 0) {
    notes.add(
      'repeated parts',
      () =>
        `Parts that were measured several times: ${repeatedParts}; the second time is a row of its own, named like “A (2)”.`,
    )
  }
  const partOf = (row: number) => layout.part.map((j) => table.cells[j].at(row).trim()).join(' ')
  for (const row of duplicates) {
    notes.add(
      'values that are there twice',
      () =>
        `Line ${lineText(table, row)} has another value of “${nameOf(layout.characteristicCodes.of[row])}” ` +
        `for “${partOf(row)}”: it stands in a further row.`,
    )
  }
  target.forEach((at, row) => {
    if (at >= 0) return
    notes.add(
      'lines without part or characteristic',
      () =>
        `Line ${lineText(table, row)} has no ${quoted(layout.partCodes.of[row] < 0 ? layout.part : layout.characteristic)}: it is in no row.`,
    )
  })
  const holes = columns.reduce((sum, rows) => sum + rows.filter((row) => row < 0).length, 0)
  if (holes > 0) {
    notes.add(
      'holes',
      () => `${holes} values are missing: the list has no line for that part and characteristic.`,
    )
  }
  if (leftOut.length > 0) {
    notes.add(
      'columns left out',
      () =>
        `Columns that belong to single values, not to a part, are left out: ${leftOut.map((j) => `“${table.names[j]}”`).join(', ')}.`,
    )
  }
}
