import { columnValues, isNumeric } from '../columnValues'
import { IsodenseError } from '../../errors'
import { lineText } from '../lineText'
import type { NumberFormat, Table } from '../types'

/** A part of a stack, and where its columns are in it. */
export interface PlacedPart {
  table: Table
  start: number
  /** Column of the part for each column of the stack; −1 where it has none. */
  columns: number[]
}

/** The row of the first cell of a quantity that is another number in a column of the stack than in its own table; −1 where none is. */
export function changedRow(stack: Table, parts: PlacedPart[], column: number): number {
  const together = columnValues(stack, column).values
  for (const { table, start, columns } of parts) {
    if (columns[column] < 0) continue
    const own = columnValues(table, columns[column])
    if (!isNumeric(own)) continue
    const at = own.values.findIndex((value, i) => !Object.is(value, together[start + i]))
    if (at >= 0) return start + at
  }
  return -1
}

/**
 * A format of a column with which every part keeps its numbers: that of one of them. A part with whole
 * numbers only says nothing about the decimal mark.
 * @throws IsodenseError ShapesDiffer where there is none
 */
export function commonFormat(stack: Table, parts: PlacedPart[], column: number): NumberFormat {
  const formats = parts.flatMap(({ table, columns }) =>
    columns[column] < 0 ? [] : [table.formats[columns[column]]],
  )
  const different = [...new Map(formats.map((one) => [one.decimal + one.group, one])).values()]
  let changed = -1
  for (const format of different) {
    const trial = { ...stack, formats: stack.formats.with(column, format) }
    const row = changedRow(trial, parts, column)
    if (row < 0) return format
    if (changed < 0) changed = row
  }
  throw new IsodenseError(
    'ShapesDiffer',
    `The tables cannot be stacked: they write numbers in different ways; ${cellText(stack, { row: changed, column })} would be another number.`,
  )
}

/** For a sentence. */
const cellText = (table: Table, { row, column }: { row: number; column: number }): string =>
  `“${table.cells[column].at(row)}” in column “${table.names[column]}” on line ${lineText(table, row)}`
