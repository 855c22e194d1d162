import { expect, test } from 'vitest'
import { dependentColumns } from '../../../src/core/prepare/dependentColumns'
import { createNormal, createRandom } from '../../../src/core/rng'

const rows = 5_000

/** Three columns; the third is what `third` makes of the first two and the row. */
function table(third: (a: number, b: number, row: number) => number) {
  const normal = createNormal(createRandom(11))
  const values = new Float64Array(rows * 3)
  for (let i = 0; i < rows; i++) {
    const [a, b] = [normal(), normal()]
    values.set([a, b, third(a, b, i)], i * 3)
  }
  return { values, rows, columns: 3 }
}

test('of many rows some are looked at first, and all where these show something', () => {
  expect(dependentColumns(table((a, b) => 2 * a - b + 1))).toEqual([
    { column: 2, from: [0, 1], leftOpen: 0 },
  ])
  // Dependent but for one row, which is not among those that are looked at first.
  expect(dependentColumns(table((a, b, row) => a + b + (row === 1 ? 5 : 0)))).toEqual([])
})

test('a column that varies in few rows only is not taken for a dependent one', () => {
  expect(dependentColumns(table((_a, _b, row) => (row === 3 ? 1 : 0)))).toEqual([])
  expect(dependentColumns(table((a, _b, row) => (row % 7 === 0 ? a : 0)))).toEqual([])
})
