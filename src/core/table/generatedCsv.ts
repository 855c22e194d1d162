import { freeName } from './annotations'
import { csvPieces } from './csvText'
import { escapeFormula } from './formula'
import { formatNumber } from './numberLocale'
import type { CellColumn, Dialect, Table } from './types'

/** One row drawn from a model. */
export interface GeneratedRow {
  /** One for each of the model's columns, in the user's units. */
  values: ArrayLike<number>
  /** Zero-based component; numbered from 1 in the file. */
  component: number
  logDensity: number
}

/** What stands in the column `generated` of every row. */
const mark = 'generated'

/**
 * Rows drawn from a model as text pieces of a CSV file, in the source's dialect. Every row is marked as
 * generated, so that invented data never pass for measured.
 * @param names the model's columns
 * @returns (when the generator is done) how many cells got an apostrophe
 */
export function* generatedCsv(
  { delimiter, decimal }: Dialect,
  names: string[],
  rows: Iterable<GeneratedRow>,
): Generator<string, number> {
  const number = (value: number) => formatNumber(value, decimal)
  const taken = new Set(names)
  const added = ['generated', 'family', 'density', 'log_density'].map((name) =>
    freeName(name, taken),
  )
  const safeNames = names.map((name) => escapeFormula(name, decimal))
  function* records(): Generator<string[]> {
    yield [...safeNames, ...added]
    for (const { values, component, logDensity } of rows) {
      yield [
        ...Array.from(values, number),
        mark,
        String(component + 1),
        number(Math.exp(logDensity)),
        number(logDensity),
      ]
    }
  }
  yield* csvPieces(records(), delimiter)
  return safeNames.filter((name, i) => name !== names[i]).length
}

/** Whether a table, or a part of its rows, was written by `generatedCsv`. */
export const holdsGenerated = ({ names, cells }: Pick<Table, 'names' | 'cells'>): boolean =>
  names.some((name, j) => /^generated( \(\d+\))?$/.test(name) && holds(cells[j], mark))

function holds(column: CellColumn, text: string): boolean {
  for (const cell of column) if (cell === text) return true
  return false
}
