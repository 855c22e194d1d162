import { isMissing } from './numberLocale'

/** What else may stand between the names of columns and the rows. */
export type ColumnRemark = 'numbering' | 'formats'

const bracketed = /^[([](\d+)[)\]]$/
/** `5s`, `14n`: so wide, and text or a number. */
const format = /^\d+[sdnc]$/

/** `(1) (2) (3)` as printed tables have it, or `5s 15s 20d` as geological surveys do; null for any other row. */
export function columnRemark(cells: string[], below: readonly string[][]): ColumnRemark | null {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (filled.length < 2) return null
  if (filled.every((cell) => format.test(cell))) return 'formats'
  if (filled.length < 3) return null
  const counts = (read: (cell: string) => string | undefined) =>
    filled.every((cell, i) => Number(read(cell) ?? NaN) === i + Number(read(filled[0])))
  if (counts((cell) => bracketed.exec(cell)?.[1])) return 'numbering'
  const plain = (cell: string) => (/^\d+\.?$/.test(cell) ? cell : undefined)
  // 1, 2, 3 may be measured as well, but not where the rows hold words.
  const words = cells.some((_, j) =>
    below.some((other) => !isMissing(other[j] ?? '') && /^\p{L}/u.test(other[j].trim())),
  )
  const first = Number(filled[0].replace('.', ''))
  return words && filled.length === cells.length && first <= 1 && counts(plain) ? 'numbering' : null
}
