import { isMissing } from './numberLocale'
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

const parts = (text: string) => text.match(/\d+|\D+/g) ?? []

/** Digits compare as numbers, the rest by code unit; no locale, so that every machine agrees. */
function naturally(a: string, b: string): number {
  const left = parts(a)
  const right = parts(b)
  const i = left.findIndex((part, at) => part !== right[at])
  const [p, q] = i < 0 ? [undefined, right[left.length]] : [left[i], right[i]]
  if (p === undefined || q === undefined) return left.length - right.length
  const byNumber = /^\d/.test(p) && /^\d/.test(q) ? Number(p) - Number(q) : 0
  return byNumber || (p < q ? -1 : 1)
}
