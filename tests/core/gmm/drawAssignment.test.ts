import { describe, expect, it } from 'vitest'
import { drawAssignment } from '../../../src/core/gmm/drawAssignment'

const rows = 20_000
const shares = [0.2, 0, 0.5, 0.3]
const all = Float64Array.from({ length: rows * 4 }, (_, i) => shares[i % 4])

describe('drawAssignment', () => {
  it('draws every component as often as its responsibility says, within 4 standard errors', () => {
    const drawn = drawAssignment(all, 4, 1)
    shares.forEach((share, c) => {
      const found = drawn.filter((component) => component === c).length / rows
      const error = Math.sqrt((share * (1 - share)) / rows)
      expect(Math.abs(found - share)).toBeLessThanOrEqual(4 * error)
    })
  })

  it('draws the rows independently of each other', () => {
    const drawn = drawAssignment(all, 4, 1)
    const same = drawn.subarray(1).filter((component, i) => component === drawn[i]).length
    const expected = 0.2 ** 2 + 0.5 ** 2 + 0.3 ** 2
    const error = Math.sqrt((expected * (1 - expected)) / rows)
    // Neighbouring pairs share a row, which widens the error a little.
    expect(Math.abs(same / (rows - 1) - expected)).toBeLessThan(5 * error)
  })

  it('gives a row the same component whichever rows are asked for', () => {
    const whole = drawAssignment(all, 4, 9)
    for (const [from, to] of [
      [0, 10],
      [10, 11],
      [777, 2000],
    ]) {
      expect(drawAssignment(all.subarray(from * 4, to * 4), 4, 9, from)).toEqual(
        whole.slice(from, to),
      )
    }
  })

  it('depends on the seed', () => {
    expect(drawAssignment(all, 4, 2)).not.toEqual(drawAssignment(all, 4, 3))
    expect(drawAssignment(all, 4, 2)).toEqual(drawAssignment(all, 4, 2))
  })

  it('takes the only possible component, also where rounding left the sum below 1', () => {
    const certain = Float64Array.of(0, 1 - 1e-9, 0)
    for (let seed = 0; seed < 50; seed++) expect(drawAssignment(certain, 3, seed)[0]).toBe(1)
    const short = Float64Array.of(0, 1e-9, 0)
    expect(drawAssignment(short, 3, 0)[0]).toBe(1)
  })
})
