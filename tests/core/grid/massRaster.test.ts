import { describe, expect, it } from 'vitest'
import { massRaster, rowsAtLevel } from '../../../src/core/grid/massRaster'

describe('massRaster', () => {
  it('counts rows by cell, the lowest line of cells first, and nothing outside of the window', () => {
    const x = Float64Array.of(0.5, 0.6, 2.5, 1.5, -0.1, 3.1, NaN)
    const y = Float64Array.of(0.5, 0.9, 0.5, 1.5, 0.5, 1.5, 0)
    const { levels, most } = massRaster({ x, y }, { x: 0, y: 0 }, { x: 3, y: 2 }, 3, 2)
    expect(most).toBe(2)
    expect([...levels]).toEqual([255, 0, 1, 0, 1, 0])
  })

  it('tells single rows from none beside a cell of thousands', () => {
    const n = 5000
    const x = Float64Array.from({ length: n }, (_, i) => (i < n - 11 ? 0.5 : i < n - 1 ? 1.5 : 2.5))
    const y = new Float64Array(n).fill(0.5)
    const { levels, most } = massRaster({ x, y }, { x: 0, y: 0 }, { x: 4, y: 1 }, 4, 1)
    expect(most).toBe(4989)
    expect([levels[0], levels[2], levels[3]]).toEqual([255, 1, 0])
    // Ten rows stand where their logarithm does between one row and the most.
    expect((levels[1] - 1) / 254).toBeCloseTo(Math.log(10) / Math.log(4989), 2)
    expect(rowsAtLevel(levels[1], most)).toBeCloseTo(10, 0)
    expect(rowsAtLevel(255, most)).toBeCloseTo(4989, 6)
  })
})
