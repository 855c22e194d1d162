import { parseCell } from '../numbers/parseCell'
import type { RecordStore } from '../records/store'
import type { NumberFormat } from '../types'
import type { Profile } from './profile'

const formats: readonly NumberFormat[] = [
  { decimal: '.', group: ',' },
  { decimal: ',', group: '.' },
  { decimal: '.', group: ' ' },
  { decimal: ',', group: ' ' },
  { decimal: '.', group: "'" },
]

/** Rows that are summed up; of a longer table the end is told by its words alone. */
const mostRows = 20_000
/** The sum of fewer numbers may be one of them by chance. */
const fewest = 3

/** Columns in which `record` has the sum of the rows above it, whatever its words say. */
export function sumsOf(
  store: RecordStore,
  rows: readonly number[],
  record: number,
  { columns }: Profile,
): number {
  if (rows.length > mostRows) return 0
  const isSum = (column: number) =>
    formats.some((format) => {
      const total = store.cell(record, column)
      const value = parseCell(total, format)
      if (!(Math.abs(value) > 0)) return false
      const numbers = rows
        .map((row) => parseCell(store.cell(row, column), format))
        .filter((number) => Math.abs(number) > 0)
      if (numbers.length < fewest) return false
      const sum = numbers.reduce((a, b) => a + b, 0)
      return Math.abs(sum - value) <= 1e-9 * Math.abs(value) + 0.51 * lastPlace(total, format)
    })
  return columns.filter((rule, column) => rule?.look === 'number' && isSum(column)).length
}

/** What one of the last digit is worth; nothing for whole numbers, whose sum is exact. */
function lastPlace(cell: string, { decimal }: NumberFormat): number {
  const at = cell.lastIndexOf(decimal)
  const digits = at < 0 ? 0 : (/^\d*/.exec(cell.slice(at + 1))?.[0].length ?? 0)
  return digits === 0 ? 0 : 10 ** -digits
}
