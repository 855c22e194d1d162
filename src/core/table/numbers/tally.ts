import type { CellColumn } from '../types'
import { evidenceOf, evidenceOfKind, type Group } from './evidence'

/** What the cells of one column say about how its numbers are written, counted. */
export interface Tally {
  /** Cells that are numbers in some format. */
  numbers: number
  /** Cells that are not empty. */
  filled: number
  /** Unmistakable decimal marks. */
  decimals: { '.': number; ',': number }
  /** Cells with two readings. */
  either: { '.': number; ',': number }
  /** Unmistakable separators of groups. */
  groups: Record<Exclude<Group, ''>, number>
}

export function tallyOf(column: CellColumn): Tally {
  const decimals = { '.': 0, ',': 0 }
  const either = { '.': 0, ',': 0 }
  const groups = { '.': 0, ',': 0, "'": 0, ' ': 0 }
  let numbers = 0
  let filled = 0
  const kinds = column.plain?.().kinds
  for (let row = 0; row < column.length; row++) {
    let evidence = kinds === undefined ? null : evidenceOfKind[kinds[row]]
    if (evidence === null) {
      const cell = column.at(row)
      if (cell === '') continue
      evidence = evidenceOf(cell)
    }
    filled++
    if (evidence === null) continue
    numbers++
    if (evidence.decimal !== null) decimals[evidence.decimal]++
    if (evidence.either !== null) either[evidence.either]++
    if (evidence.group !== '') groups[evidence.group]++
  }
  return { numbers, filled, decimals, either, groups }
}

/** Of a column that is not to be heard. */
export const nothingTold: Tally = {
  numbers: 0,
  filled: 0,
  decimals: { '.': 0, ',': 0 },
  either: { '.': 0, ',': 0 },
  groups: { '.': 0, ',': 0, "'": 0, ' ': 0 },
}

/** Columns of text with a number here and there have no say in how a file writes its numbers. */
export const isOfNumbers = ({ numbers, filled }: Tally): boolean => numbers * 2 >= filled
