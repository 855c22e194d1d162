import type { NumberFormat } from '../types'
import { limitOf } from './absence'
import { plainText } from './plainText'
import { valueOf } from './parseCell'
import { undress } from './undress'

/** What is known of a value that could not be measured. */
export interface CellLimit {
  side: 'below' | 'above'
  value: number
}

/**
 * The limit that a cell such as `<0.05` or `> 100` names; null for a cell without, for one by name only (`<LOD`), and for
 * one in another unit than the column's numbers have.
 * @param unit that every number of the column carries; null for none
 */
export function limitValue(
  cell: string,
  format: NumberFormat,
  unit: string | null,
): CellLimit | null {
  const kind = limitOf(cell)
  if (kind === null) return null
  const undressed = undress(plainText(cell).replace(/^(<=|>=|[<>≤≥≦≧⩽⩾])\s?/, ''))
  if (undressed === null) return null
  if (undressed.unit !== '' && undressed.unit !== (unit ?? '')) return null
  const value = valueOf(undressed, format)
  if (!Number.isFinite(value)) return null
  return { side: kind === 'below detection limit' ? 'below' : 'above', value }
}
