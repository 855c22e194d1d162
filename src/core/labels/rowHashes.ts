import { asNumber } from '../hashNumber'
import { mix } from '../rng'
import { rowsOfStep, type Steps } from '../steps'
import type { Table } from '../table/types'

const prime = 0x01000193

/**
 * A number of 53 bits for each row that rows of the same cells share, in whatever order the table has them, and
 * others but by the rarest chance do not: once in 10⁹ tables of a million rows for one row. In steps.
 */
export function* hashingRows({ cells, rows }: Pick<Table, 'cells' | 'rows'>): Steps<Float64Array> {
  // FNV-1a (Fowler, Noll, Vo), twice with different beginnings, over all rows a column at a time.
  const a = new Int32Array(rows).fill(0x811c9dc5)
  const b = new Int32Array(rows).fill(0x5bd1e995)
  for (const column of cells) {
    for (let row = 0; row < rows; row++) {
      if (row % rowsOfStep === rowsOfStep - 1) yield
      const cell = column.at(row)
      let [p, q] = [a[row], b[row]]
      for (let i = 0; i <= cell.length; i++) {
        // The length ends a cell: "1","23" is not "12","3".
        const code = i < cell.length ? cell.charCodeAt(i) : ~cell.length
        p = Math.imul(p ^ code, prime)
        q = Math.imul(q ^ code, prime) ^ (q >>> 15)
      }
      a[row] = p
      b[row] = q
    }
    yield
  }
  return new Float64Array(rows).map((_, row) => asNumber(mix(a[row]), mix(b[row])))
}
