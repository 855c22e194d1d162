import type { CellColumn } from '../types'

const points = /^\s*\d{1,3}(\.\d{3}){2,}\s*$/

/** `123.456.789`, `192.168.100.200`: the number of a part or an address as well as one with thousands. */
export const isCode = (cell: string): boolean => points.test(cell)

/**
 * Whether the cells of a column are more likely codes: all of them have two points or more, as many in each, and
 * are equally long or beyond a billion. Numbers come in several sizes.
 */
export function areCodes(column: CellColumn): boolean {
  let groups = 0
  let length = 0
  for (let row = 0; row < column.length; row++) {
    const cell = column.at(row).trim()
    if (cell === '') continue
    if (!isCode(cell)) return false
    const parts = cell.split('.').length
    if (groups === 0) [groups, length] = [parts, cell.length]
    if (parts !== groups || (parts < 4 && cell.length !== length)) return false
  }
  return groups > 0
}
