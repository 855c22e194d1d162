import { describe, expect, it } from 'vitest'
import { mostOrderLines, rowLines, stretchLines } from '../../../src/charts/order/tableLines'
import { flagsOf, rowsAt, viewOf } from './inputs'

const words = { flagged: 'flagged', notFlagged: 'no' }

describe('the control chart as a table', () => {
  it('has a line for each row', () => {
    const lines = rowLines(viewOf(), flagsOf(), words)
    expect(lines[1]).toEqual({ row: 1, cells: ['3', '−500.000', 'flagged'] })
    expect(lines.map(({ cells }) => cells.at(-1))).toEqual(['no', 'flagged', 'no', 'flagged', 'no'])
  })

  it('is bounded', () => {
    const at = Array.from({ length: 3000 }, (_, i) => i + 2)
    const points = rowsAt(at, at.map(() => -1)) // prettier-ignore
    expect(rowLines(viewOf({ points }), flagsOf(), words)).toHaveLength(mostOrderLines)
  })

  it('counts the flagged rows of each stretch, one at an edge with the stretch that begins there', () => {
    const of = (...values: number[]) => Float64Array.from(values)
    const bands = { edges: of(2, 4, 6), count: Int32Array.of(7, 9), lowest: of(-9, -8), lowerQuartile: of(-3, -2), median: of(-2, -1), upperQuartile: of(-1, 0) } // prettier-ignore
    const flags = flagsOf({ flagged: rowsAt([3, 4, 6, 9], [-5, -5, -5, -5]) })
    const lines = stretchLines(viewOf({ points: null, bands }), flags)
    expect(lines.map(({ cells }) => cells.slice(0, 4))).toEqual([
      ['2 … 4', '7', '1', '−9.000'],
      ['4 … 6', '9', '2', '−8.000'],
    ])
  })
})
