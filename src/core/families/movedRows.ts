import { contingency } from './contingency'

/**
 * How many rows two partitions put into different families, families being matched by the rows they share: the pair
 * with the most rows first, each family once.
 *
 * @param a n: family of each row
 * @param b n
 */
export function movedRows(a: Int32Array, b: Int32Array): number {
  const table = contingency(a, b)
  const cells = Array.from(table.counts, (rows, at) => ({
    ...{ a: Math.floor(at / table.b), b: at % table.b, rows },
  }))
  const matchedA = new Set<number>()
  const matchedB = new Set<number>()
  let stayed = 0
  for (const cell of cells
    .filter(({ rows }) => rows > 0)
    .sort((x, y) => y.rows - x.rows || x.a - y.a || x.b - y.b)) {
    if (matchedA.has(cell.a) || matchedB.has(cell.b)) continue
    matchedA.add(cell.a)
    matchedB.add(cell.b)
    stayed += cell.rows
  }
  return a.length - stayed
}
