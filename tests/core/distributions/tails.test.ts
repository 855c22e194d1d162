import { describe, expect, test } from 'vitest'
import { invertTail } from '../../../src/core/distributions/invertTail'
import { noncentralFTail } from '../../../src/core/distributions/noncentralF'
import { betaTail, fTail, logFTail } from '../../../src/core/distributions/tails'
import fc from '../../support/property'

/** Within 1e-9 of it, relatively; of very many degrees of freedom jstat's ln Γ leaves fewer digits. */
const near = (found: number, expected: number, digits = 9) =>
  expect(Math.abs(found / expected - 1)).toBeLessThan(10 ** -digits)

describe('tail probabilities', () => {
  test("are SciPy's, far out too, and of very many rows", () => {
    near(betaTail(0.7, 6, 8.5), 0.012342465985024417)
    near(betaTail(1 - 1e-4, 6, 8.5), 1.6124229919025836e-31)
    near(betaTail(2.4e-5, 6, 500_000), 0.02033843044516345, 7)
    near(fTail(3.5, 12, 18), 0.008288522912969993)
    near(fTail(500, 12, 18), 3.784373277029336e-20)
    near(fTail(2.5, 3.5, 7.25), 0.13713774836168582)
    near(fTail(2.2, 12, 1e6), 0.009418718840000648, 7)
    near(noncentralFTail(3.37, 12, 18, 1.5), 0.017343205829061712, 7)
    near(noncentralFTail(3.37, 12, 18, 30), 0.5443355238827775, 7)
    near(noncentralFTail(3.37, 12, 18, 100), 0.9981266103697873, 7)
  })

  test('are 1 below the range of a variable and 0 above it', () => {
    expect([betaTail(-0.1, 2, 3), betaTail(0, 2, 3), betaTail(1, 2, 3), betaTail(1.2, 2, 3)]).toEqual([1, 1, 0, 0]) // prettier-ignore
    expect(fTail(0, 2, 3)).toBe(1)
    expect(fTail(0, 2, 3)).toBe(1)
  })

  test('far beyond the smallest number there is still have a logarithm, and an order', () => {
    // χ² of 2 degrees of freedom: exp(−x/2).
    expect(logFTail(3000, 2, 1e9)).toBeCloseTo(-3000, 1)
    expect(logFTail(4000, 12, 1e5)).toBeLessThan(logFTail(3000, 12, 1e5))
  })

  test('an F variable is a Beta variable: d₁F / (d₂ + d₁F)', () => {
    const positive = fc.double({ min: 0.5, max: 60, noNaN: true })
    fc.assert(
      fc.property(positive, positive, positive, (f, a, b) => {
        near(fTail(f, a, b), betaTail((a * f) / (b + a * f), a / 2, b / 2), 6)
      }),
    )
  })

  test('without a shift the noncentral F variable is the F variable', () => {
    near(noncentralFTail(3.37, 12, 18, 0), fTail(3.37, 12, 18), 12)
  })

  test('inverted, they are where they come down to p', () => {
    for (const p of [0.5, 0.01, 1e-8])
      near(
        fTail(
          invertTail((f) => fTail(f, 12, 18), p),
          12,
          18,
        ),
        p,
      )
  })
})
