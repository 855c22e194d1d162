import { describe, expect, it } from 'vitest'
import { withResidual } from '../../../src/core/anomaly/residualLaw'
import type { TailLaw } from '../../../src/core/anomaly/tailLaw'
import { logChiSquareTail } from '../../../src/core/distributions/chiSquareTail'
import { finish } from '../support'

/** v = −χ²/2 of so many degrees, by bisection. */
function chiSquareLaw(degrees: number): TailLaw {
  const pOf = (v: number) => Math.exp(logChiSquareTail(-2 * v, degrees))
  return {
    degrees: 100,
    pOf,
    logDensityAt(p) {
      let [low, high] = [-1e3, 0]
      for (let i = 0; i < 200; i++) {
        const middle = (low + high) / 2
        if (pOf(middle) < p) low = middle
        else high = middle
      }
      return high
    },
  }
}

describe('the law of a typicality with something outside the components', () => {
  it.each([
    [3, 2],
    [10, 7.5],
    [1, 40],
  ])('is that of χ² with the sum of the degrees, %d and %d, down to 1e-9', (within, outside) => {
    const law = finish(withResidual(chiSquareLaw(within), outside))
    const exact = chiSquareLaw(within + outside)
    for (const p of [0.9, 0.5, 0.1, 1e-2, 1e-4, 1e-6, 1e-9]) {
      const at = exact.logDensityAt(p)
      expect(Math.abs(Math.log(law.pOf(at)) - Math.log(p))).toBeLessThan(0.06)
      expect(Math.abs(law.logDensityAt(p) - at)).toBeLessThan(0.06 * Math.max(1, -at / 20))
    }
    expect(law.degrees).toBe(100)
  })

  it('never falls as the typicality grows', () => {
    const law = finish(withResidual(chiSquareLaw(4), 3))
    let last = 0
    for (let t = -60; t <= 1; t += 0.1) {
      expect(law.pOf(t)).toBeGreaterThanOrEqual(last)
      last = law.pOf(t)
    }
    expect(last).toBe(1)
  })
})
