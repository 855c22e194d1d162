import type { ReasonsPage } from '../../shared/api/reasons'
import type { ChartLook } from '../frame'
import type { ReasonsWords } from './words'

/** Which rows and columns of a page are shown, and in which order. */
export interface Arrangement {
  /** Places in the page. */
  rows: Int32Array
  /** Columns of the model, in its order. */
  columns: Int32Array
  /** For each of these, the rows of which it is the first cause. */
  firstCauses: Int32Array
}

export interface ReasonsInput extends ChartLook {
  page: Pick<ReasonsPage, 'rows' | 'lines' | 'shares' | 'total'>
  arrangement: Arrangement
  /** Names of the model's columns. */
  columns: readonly string[]
  /** The rows in sight: so many from this one on. */
  from: number
  count: number
  /** Row of the file. */
  selectedRow?: number | undefined
  /** Place of a cell in the arrangement. */
  focus?: { row: number; column: number } | undefined
  words?: ReasonsWords | undefined
}
