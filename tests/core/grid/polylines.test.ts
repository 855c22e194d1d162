import { describe, expect, it } from 'vitest'
import { polylines } from '../../../src/core/grid/polylines'

describe('polylines', () => {
  it('joins segments in any order and direction', () => {
    const [line, ...others] = polylines([
      [3, 2],
      [1, 2],
      [3, 4],
    ])
    expect(others).toEqual([])
    expect(line[0] < line[3] ? line : line.reverse()).toEqual([1, 2, 3, 4])
  })

  it('closes a loop', () => {
    const [loop, ...others] = polylines([
      [1, 2],
      [2, 3],
      [3, 1],
    ])
    expect(others).toEqual([])
    expect(loop).toHaveLength(4)
    expect(loop.at(-1)).toBe(loop[0])
  })

  it('ends lines where three meet', () => {
    const found = polylines([
      [1, 9],
      [2, 9],
      [3, 9],
    ])
    expect(found).toHaveLength(3)
    for (const line of found) expect(line).toContain(9)
  })

  it('has nothing to join in nothing', () => {
    expect(polylines([])).toEqual([])
  })
})
