import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalOrder, reorder } from '../../../src/core/prepare/canonicalOrder'
import { matrix, rowsOf } from '../support'

const tables = fc.array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 2, maxLength: 2 }), {
  minLength: 1,
  maxLength: 30,
})

describe('canonicalOrder', () => {
  it('orders by the first column, then the next, as numbers', () => {
    const data = matrix([
      [10, 1],
      [9, 2],
      [10, -1],
      [-1, 0],
    ])
    expect([...canonicalOrder(data)]).toEqual([3, 1, 2, 0])
  })

  it('gives the same table for the same rows in any order', () => {
    const pairs = tables.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    )
    fc.assert(
      fc.property(pairs, ([rows, shuffled]) => {
        const a = matrix(rows)
        const b = matrix(shuffled)
        expect(rowsOf(reorder(b, canonicalOrder(b)))).toEqual(rowsOf(reorder(a, canonicalOrder(a))))
      }),
    )
  })

  it('is a permutation that keeps equal rows in their order', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const order = [...canonicalOrder(matrix(rows))]
        expect([...order].sort((a, b) => a - b)).toEqual(rows.map((_, i) => i))
        order.slice(1).forEach((row, i) => {
          if (String(rows[row]) === String(rows[order[i]])) expect(row).toBeGreaterThan(order[i])
        })
      }),
    )
  })
})
