import type { ScaledMixture } from '../core/gmm/scaledMixture'
import type { Analysis } from '../shared/engineApi'
import type { LoadedTable } from './loadedTable'
import type { Prepared } from './prepare'

/** A fitted mixture with everything that the window's small questions need. Never changed once made. */
export interface Model {
  analysis: Analysis
  loaded: LoadedTable
  prepared: Prepared
  scaled: ScaledMixture
  /** Natural log of the density of each fitted row, in the user's units. */
  logDensity: Float64Array
  /** The same, ascending. */
  sortedLogDensity: Float64Array
  /** Most responsible component of each fitted row. */
  component: Int32Array
  /** For each row of the file its index among the fitted rows, or ~index among the rows left out. */
  fittedIndex: Int32Array
}

/** For each of the table's rows its index among the fitted rows, or ~index among the rows left out. */
export function indexOfRows({ rows, leftOut }: Prepared, tableRows: number): Int32Array {
  const index = new Int32Array(tableRows)
  rows.forEach((row, i) => (index[row] = i))
  leftOut.forEach(({ row }, i) => (index[row] = ~i))
  return index
}
