import { parseNumber } from '../numberLocale'
import type { CellColumn, NumberFormat } from '../types'
import { absenceOf } from './absence'
import { evidenceOfPlain } from './evidence'
import { mayBeNumber, valueOf } from './parseCell'
import { undress } from './undress'

/**
 * The unit that stands behind every number of a column, `10.02 mm`; null where a number has none or another
 * one. Whole numbers with a letter close behind, 12A and 14A, are codes, not ampere.
 */
export function unitOfCells(column: CellColumn, format: NumberFormat): string | null {
  let unit: string | null = null
  let isCode = true
  let found = 0
  let texts = 0
  for (let row = 0; row < column.length; row++) {
    if (texts * 2 > column.length) return null
    const cell = column.at(row)
    if (cell === '') continue
    if (!mayBeNumber(cell)) {
      if (absenceOf(cell) === null) texts++
      continue
    }
    if (!Number.isNaN(parseNumber(cell, format.decimal))) return null
    // Digits with the other mark: no number here, and without a unit.
    if (format.group === '' && evidenceOfPlain(cell) !== undefined) {
      texts++
      continue
    }
    const undressed = undress(cell)
    if (undressed === null || Number.isNaN(valueOf(undressed, format))) {
      if (absenceOf(cell) === null) texts++
      continue
    }
    if (undressed.unit === '' || (unit !== null && unit !== undressed.unit)) return null
    unit = undressed.unit
    found++
    isCode &&= undressed.glued && /^[A-Za-z]$/.test(unit) && /^\d+$/.test(undressed.body)
  }
  // One serial among others, 4s and 4q, may look like a quantity.
  return isCode || found < texts ? null : unit
}
