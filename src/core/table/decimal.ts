import type { Notes } from './notes'
import { parseNumber } from './numberLocale'
import type { CellColumn } from './types'

const isNumber = (cell: string, decimal: '.' | ',') => !Number.isNaN(parseNumber(cell, decimal))

/** 1,204 and 1,204,500: thousands as well as decimals; 0,204 is a decimal. */
const groupsOfThree = /^\s*[+-]?[1-9]\d{0,2}(,\d{3})+\s*$/

/**
 * The decimal mark of the whole file, by its cells: the comma where more cells are numbers with a comma
 * than with a point. Cells in the other notation stay text, and a note says so. Where commas separate
 * cells, groups of three (`"1,204"`) say nothing.
 */
export function detectDecimal(cells: CellColumn[], delimiter: string, notes: Notes): '.' | ',' {
  const votes = { ',': 0, '.': 0 }
  let example = { ',': '', '.': '' }
  const count = (mark: '.' | ',') => {
    for (const column of cells) {
      for (const cell of column) {
        if (!cell.includes(mark) || !isNumber(cell, mark)) continue
        if (mark === ',' && delimiter === ',' && groupsOfThree.test(cell)) continue
        if (votes[mark]++ === 0) example = { ...example, [mark]: cell }
      }
    }
  }
  count(',')
  if (votes[','] === 0) return '.'
  count('.')
  const decimal = votes[','] > votes['.'] ? ',' : '.'
  const other = decimal === ',' ? '.' : ','
  if (votes[other] > 0) {
    const name = { ',': 'comma', '.': 'point' }
    notes.add(
      'notations',
      () =>
        `The decimal mark is taken to be the ${name[decimal]} (as in ${example[decimal]}); ` +
        `cells with a ${name[other]} are not read as numbers (${votes[other]}, such as ${example[other]}).`,
    )
  }
  return decimal
}
