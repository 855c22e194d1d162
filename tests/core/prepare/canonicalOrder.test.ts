import fc from '../../support/property'
import { describe, expect, it } from 'vitest'
import { canonicalOrder, reorder } from '../../../src/core/prepare/canonicalOrder'
import { matrix, rowsOf, weighted } from '../support'

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

  it('lets frequencies decide between equal rows, and takes them along', () => {
    const counted = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 3 })),
      {
        minLength: 1,
        maxLength: 20,
      },
    )
    const pairs = counted.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    )
    const ordered = (rows: [number, number][]) => {
      const data = weighted(
        matrix(rows.map(([value]) => [value])),
        rows.map(([, times]) => times),
      )
      return reorder(data, canonicalOrder(data))
    }
    fc.assert(
      fc.property(pairs, ([rows, shuffled]) => {
        expect(ordered(shuffled)).toEqual(ordered(rows))
        const { values, rowWeights } = ordered(rows)
        const found = Array.from(values, (value, i) => [value, rowWeights![i]])
        expect(found).toEqual([...rows].sort(([a, u], [b, v]) => a - b || u - v))
      }),
    )
  })
})
