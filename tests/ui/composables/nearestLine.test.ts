import { describe, expect, it } from 'vitest'
import { firstSelected } from '../../../src/renderer/composables/firstSelected'
import { nearestLine } from '../../../src/renderer/composables/nearestLine'
import { rowsOf } from '../../charts/parallel/inputs'

const values = [[0, 1, 0], [1, 0, NaN], [0.5, 0.5, 0.9]] // prettier-ignore
const lines = { rows: rowsOf(5, values), places: Float64Array.from(values.flat()) }

describe('nearestLine', () => {
  it('is the line that passes nearest, between two axes or on one', () => {
    expect(nearestLine(lines, 3, { x: 0.25, y: 0.3 }, 0.1)).toBe(0)
    expect(nearestLine(lines, 3, { x: 0.25, y: 0.7 }, 0.1)).toBe(1)
    expect(nearestLine(lines, 3, { x: 2, y: 0.88 }, 0.1)).toBe(2)
    expect(nearestLine(lines, 3, { x: 1, y: 0.02 }, 0.1)).toBe(1)
  })

  it('is none where a line is broken, or nothing is near', () => {
    expect(nearestLine(lines, 3, { x: 1.5, y: 0.02 }, 0.1)).toBe(-1)
    expect(nearestLine(lines, 3, { x: 0.5, y: 0.9 }, 0.1)).toBe(-1)
  })
})

it('firstSelected begins with the row that was selected last, and is bounded', () => {
  expect(firstSelected({ row: 7, rows: new Set([1, 2, 7, 3]) }, 3)).toEqual([7, 1, 2])
  expect(firstSelected({ row: null, rows: new Set() }, 3)).toEqual([])
})
