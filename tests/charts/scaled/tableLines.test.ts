import { expect, it } from 'vitest'
import { scaledLines } from '../../../src/charts/scaled/tableLines'

it('has the middle of the drawn rows of each family, then the loadings', () => {
  const view = {
    loadings: [
      [0.6, -0.8],
      [0.8, 0.6],
    ],
    points: {
      row: Int32Array.of(0, 1, 2),
      x: Float64Array.of(1, 3, 5),
      y: Float64Array.of(2, 4, -5),
      component: Int32Array.of(0, 0, 1),
      total: 3,
    },
  }
  const names = { loading: (c: string) => `of ${c}`, family: (k: number) => `F${k + 1}` }
  expect(scaledLines(view, ['a', 'b'], [0.5, 0.4, 0.1], names)).toEqual([
    ['F1', '2', '3'],
    ['F2', '5', '−5'],
    // None of its rows is drawn.
    ['F3', '', ''],
    ['of a', '0.6', '0.8'],
    ['of b', '−0.8', '0.6'],
  ])
})
