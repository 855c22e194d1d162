import { isMissing } from './numberLocale'
import { naturally } from './naturally'
import type { CellColumn, Table } from './types'

/** The different values of a column of categories. */
export interface Levels {
  /** Trimmed text, in natural order: 2 before 10. */
  values: string[]
  /** For each row the index of its value; −1 where the cell is missing. */
  of: Int32Array
}

const known = new WeakMap<Table, Map<number, Levels>>()

/** The values of one column and which of them each row has; kept as long as the table. */
export function levelsOf(table: Table, column: number): Levels {
  const columns = known.get(table) ?? new Map<number, Levels>()
  known.set(table, columns)
  const levels = columns.get(column) ?? findLevels(table.cells[column])
  columns.set(column, levels)
  return levels
}

function findLevels(cells: CellColumn): Levels {
  const met = new Map<string, number>()
  const inOrderMet = Int32Array.from({ length: cells.length }, (_, row) => {
    const cell = cells.at(row)
    if (isMissing(cell)) return -1
    const value = cell.trim()
    const index = met.get(value) ?? met.size
    met.set(value, index)
    return index
  })
  const values = [...met.keys()].sort(naturally)
  const place = new Int32Array(values.length)
  values.forEach((value, i) => (place[met.get(value)!] = i))
  return { values, of: inOrderMet.map((index) => (index < 0 ? -1 : place[index])) }
}
