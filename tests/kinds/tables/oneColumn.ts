import type { Sheet } from '../sheet'
import { around, rowsOf } from './vary'

/** One measured quantity and nothing else. */
export const oneColumn: Sheet = {
  header: ['thickness'],
  rows: rowsOf(60, (i) => [around(0.82, 0.03, 4, i, 1)]),
}
