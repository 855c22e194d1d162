import type { Sheet } from '../sheet'
import { around, rowsOf } from './vary'

/** A spectrum in each row: `columns` of them, the first a sample's name. */
export function wideTable(columns: number, rows: number): Sheet {
  return {
    header: [
      'sample',
      ...Array.from({ length: columns - 1 }, (_, k) => `${(400 + k * 0.5).toFixed(1)} nm`),
    ],
    rows: rowsOf(rows, (i) => [
      `S${i + 1}`,
      ...Array.from({ length: columns - 1 }, (_, k) => around(0.5, 0.3, 4, i, k)),
    ]),
  }
}

export const wide = wideTable(300, 24)
