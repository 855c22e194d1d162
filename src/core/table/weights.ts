import { IsodenseError } from '../errors'
import { columnValues, isNumeric } from './columnValues'
import { because, type LeftOutWhy } from './leftOutReason'
import type { Table } from './types'

/** A column read as how often each row counts. */
export interface Frequencies {
  /** One for each row; only those without a reason are to be used. */
  values: Float64Array
  /** Why a row cannot count; null where it can. */
  why(row: number): LeftOutWhy | null
  /** All that count are whole numbers. */
  whole: boolean
}

/** Throws ColumnNotNumeric for a column that holds no quantities. */
export function frequencyOf(table: Table, column: number): Frequencies {
  const read = columnValues(table, column)
  const name = table.names[column]
  if (!isNumeric(read)) {
    throw new IsodenseError(
      'ColumnNotNumeric',
      `Column “${name}” cannot be the frequency of each row: it holds no quantities.`,
    )
  }
  const { values } = read
  return {
    values,
    whole: values.every((value) => !(value > 0) || Number.isInteger(value)),
    why(row) {
      if (values[row] > 0 && values[row] <= Number.MAX_SAFE_INTEGER) return null
      if (values[row] === 0) return because('frequencyZero', { column: name })
      const cell = table.cells[column].at(row)
      return cell.trim() === ''
        ? because('frequencyMissing', { column: name })
        : because('notFrequency', { cell, column: name })
    },
  }
}
