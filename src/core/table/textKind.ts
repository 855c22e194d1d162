import type { ColumnValues } from './columnValues'
import { looksLikeDate } from './dates'
import { namesCounter, namesIdentifier, namesLabel } from './headerWords'
import { isMissing } from './numberLocale'
import type { CellColumn, ColumnKind } from './types'

/** More different values than this are not a label. */
export const mostLabels = 100
/** Cells looked at to tell text columns apart. */
const textSample = 10_000

/** What a column is that is not one of quantities. */
export function textKind(name: string, cells: CellColumn, column: ColumnValues): ColumnKind {
  const present = firstPresent(cells)
  if (present.length === 0) return 'empty'
  const dates = present.filter(looksLikeDate).length
  if (dates >= 0.9 * present.length) return 'date'
  const distinct = new Set(present).size
  if (distinct === 1) return 'constant'
  const allDiffer = distinct === present.length
  const named = namesIdentifier(name) || namesCounter(name)
  if (allDiffer && (column.zeroPadded || column.tooLong || named || areSerials(present)))
    return 'identifier'
  // A part that was measured again.
  if (namesIdentifier(name) && distinct * 2 > present.length) return 'identifier'
  const fewEnough = distinct * 2 <= present.length || (namesLabel(name) && !allDiffer)
  return distinct <= mostLabels && fewEnough ? 'label' : 'text'
}

function firstPresent(cells: CellColumn): string[] {
  const present: string[] = []
  for (const cell of cells) {
    if (present.length === textSample) break
    if (!isMissing(cell)) present.push(cell.trim())
  }
  return present
}

/** S-001, S-002, A12/0815: letters and digits, all built alike; a shape is `A-9`. */
function areSerials(cells: string[]): boolean {
  if (cells.length < 3) return false
  const shapes = new Set(cells.map((cell) => cell.replace(/\d+/g, '9').replace(/\p{L}+/gu, 'A')))
  const [shape] = shapes
  return shapes.size === 1 && shape.includes('9') && /^[A9._/#-]+$/.test(shape)
}
