import { columnValues } from '../columnValues'
import type { CellColumn } from '../types'
import { isOfNumbers, tallyOf, type Tally } from './tally'

type Mark = '.' | ','
const rival = { '.': ',', ',': '.' } as const

/** Cells that are looked at to guess how a column is written. */
const sample = 200

/**
 * The tally of each column, without a visit to all cells of those that are plain: where a column's first cells
 * have one decimal mark and nothing else, it is read so at once, and reading counts every cell written otherwise.
 * With none such the tally can only say what is said here; its counts matter where columns do not agree, and
 * then all are counted.
 */
export function talliesOf(cells: CellColumn[]): Tally[] {
  const plain = cells.map(plainTally)
  const found = cells.map((column, i) => plain[i] ?? tallyOf(column))
  const marks = (['.', ','] as const).filter((mark) =>
    found.some((tally) => isOfNumbers(tally) && tally.decimals[mark] > 0),
  )
  if (marks.length < 2) return found
  return cells.map((column, i) => (plain[i] ? tallyOf(column) : found[i]))
}

function plainTally(column: CellColumn): Tally | null {
  const mark = markOfSample(column)
  if (mark === null) return null
  const table = { cells: [column], formats: [{ decimal: mark, group: '' as const }], kinds: [null] }
  const { numbers, otherwise } = columnValues(table, 0)
  // Beside many cells without a number the column might have no say.
  if (otherwise !== null || numbers * 2 < column.length) return null
  return {
    numbers,
    filled: numbers,
    decimals: { '.': 0, ',': 0, [mark]: 1 },
    either: { '.': 0, ',': 0 },
    groups: { '.': 0, ',': 0, "'": 0, ' ': 0 },
  }
}

/** The mark where the first cells are numbers with that mark, in no other notation. */
function markOfSample(column: CellColumn): Mark | null {
  if (column.length <= sample) return null
  const cells = Array.from({ length: sample }, (_, row) => column.at(row))
  const { numbers, decimals, either, groups } = tallyOf({
    length: sample,
    at: (row) => cells[row],
    [Symbol.iterator]: () => cells[Symbol.iterator](),
  })
  const mark = decimals['.'] > 0 ? '.' : ','
  const other = rival[mark]
  const alone = decimals[mark] > 0 && decimals[other] === 0 && either[other] === 0
  const ungrouped = Object.values(groups).every((count) => count === 0)
  return alone && ungrouped && numbers * 2 >= sample ? mark : null
}
