import { describe, expect, it } from 'vitest'
import { takeLogarithms } from '../../../src/core/prepare/transform'
import { matrix, rowsOf, weighted } from '../support'

const table = matrix([
  [1, -5],
  [Math.E, 0],
  [100, 7],
])

describe('takeLogarithms', () => {
  it('takes the natural logarithm of the chosen columns and leaves the others and its argument', () => {
    const before = structuredClone(table)
    const { values, rows, columns } = takeLogarithms(table, [true, false])
    expect(rowsOf({ values, rows, columns })).toEqual([
      [0, -5],
      [1, 0],
      [Math.log(100), 7],
    ])
    expect(table).toEqual(before)
  })

  it('gives the observations themselves where no column is chosen, and keeps frequencies', () => {
    expect(takeLogarithms(table, [false, false])).toBe(table)
    const counted = weighted(table, [1, 2, 3])
    expect(takeLogarithms(counted, [true, false]).rowWeights).toEqual(counted.rowWeights)
  })

  it.each([0, -5, NaN])('refuses %d, by name', (value) => {
    const act = () => takeLogarithms(matrix([[1], [value]]), [true])
    expect(act).toThrowError(expect.objectContaining({ code: 'NotFinite' }))
    expect(act).toThrowError(String(value))
  })
})
