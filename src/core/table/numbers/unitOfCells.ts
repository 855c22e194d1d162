import { parseNumber } from '../numberLocale'
import type { CellColumn, NumberFormat } from '../types'
import { mayBeNumber, valueOf } from './parseCell'
import { undress } from './undress'

/**
 * The unit that stands behind every number of a column, `10.02 mm`; null where a number has none or another
 * one. Whole numbers with a letter close behind, 12A and 14A, are codes, not ampere.
 */
export function unitOfCells(column: CellColumn, format: NumberFormat): string | null {
  let unit: string | null = null
  let isCode = true
  for (let row = 0; row < column.length; row++) {
    const cell = column.at(row)
    if (cell === '' || !mayBeNumber(cell)) continue
    if (!Number.isNaN(parseNumber(cell, format.decimal))) return null
    const undressed = undress(cell)
    if (undressed === null || Number.isNaN(valueOf(undressed, format))) continue
    if (undressed.unit === '' || (unit !== null && unit !== undressed.unit)) return null
    unit = undressed.unit
    isCode &&= undressed.glued && /^[A-Za-z]$/.test(unit) && /^\d+$/.test(undressed.body)
  }
  return isCode ? null : unit
}
