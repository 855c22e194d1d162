import type { CellColumn } from '../types'

/** Which of its different texts each cell has. */
export interface Codes {
  /** −1 for an empty cell. Texts are numbered in the order of their first appearance. */
  of: Int32Array
  count: number
}

/** Cells are alike where their texts are, but for spaces around them: `NA` may be sodium. */
export function codesOf(column: CellColumn): Codes {
  const known = new Map<string, number>()
  const of = new Int32Array(column.length)
  let row = 0
  for (const cell of column) {
    const text = cell.trim()
    const code = text === '' ? -1 : (known.get(text) ?? known.size)
    if (code === known.size) known.set(text, code)
    of[row++] = code
  }
  return { of, count: known.size }
}

/** Codes of the pairs that two columns make. */
export function pairCodes(a: Codes, b: Codes): Codes {
  const known = new Map<number, number>()
  const of = a.of.map((first, row) => {
    const second = b.of[row]
    if (first < 0 || second < 0) return -1
    const pair = first * b.count + second
    const code = known.get(pair) ?? known.size
    if (code === known.size) known.set(pair, code)
    return code
  })
  return { of, count: known.size }
}
