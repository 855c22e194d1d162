import { describe, expect, it } from 'vitest'
import { agreement, measure } from './measure'

const truth = {
  header: ['a', 'b'],
  rows: [
    ['1', '2'],
    ['1', '2'],
    ['3', '4'],
  ],
}

describe('measure', () => {
  it('counts repeated items as often as they stand on both sides', () => {
    expect(agreement(['x', 'x', 'y'], ['x', 'y', 'y', 'z'])).toEqual({
      precision: 2 / 3,
      recall: 2 / 4,
      f1: (2 * (2 / 3) * (2 / 4)) / (2 / 3 + 2 / 4),
    })
  })

  it('gives 10 for the table itself, in any order of its rows', () => {
    expect(measure({ ...truth, rows: truth.rows.toReversed() }, truth)).toBeCloseTo(10, 12)
  })

  it('gives 1 for a table that has nothing in common', () => {
    expect(measure({ header: ['x'], rows: [['9']] }, truth)).toBe(1)
  })

  it('takes off what one footer row costs', () => {
    const read = { ...truth, rows: [...truth.rows, ['Mean', '2.67']] }
    const record = 3 / 4 + 1 + (2 * (3 / 4)) / (7 / 4)
    const cell = 6 / 8 + 1 + (2 * (6 / 8)) / (14 / 8)
    expect(measure(read, truth)).toBeCloseTo(1 + 3 + record + cell, 12)
  })

  it('gives nothing for a refusal, and all for the right one where there is no table', () => {
    expect(measure({ error: 'NotText' }, truth)).toBe(0)
    expect(measure({ error: 'NotText' }, { error: 'NotText' })).toBe(10)
    expect(measure({ error: 'Internal' }, { error: 'NotText' })).toBe(0)
    expect(measure(truth, { error: 'FileEmpty' })).toBe(0)
  })

  it('finds a table without rows equal to itself only', () => {
    const none = { header: ['a', 'b'], rows: [] }
    expect(measure(none, none)).toBe(10)
    expect(measure(truth, none)).toBe(4)
  })
})
