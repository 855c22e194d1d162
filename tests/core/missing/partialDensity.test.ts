import { describe, expect, it } from 'vitest'
import { logDensity } from '../../../src/core/gmm/density'
import { logNormalCdf } from '../../../src/core/distributions/normalTail'
import { marginal } from '../../../src/core/grid/marginal'
import { PartialDensity } from '../../../src/core/missing/partialDensity'
import { createRandom } from '../../../src/core/rng'
import { normal, types } from '../support'
import { randomMixture } from '../gmm/randomMixture'

const logSum = (values: Float64Array) =>
  Math.log(values.reduce((sum, value) => sum + Math.exp(value), 0))

describe('a density by some of a row’s cells', () => {
  it.each(types)('is that of the marginal mixture, %s', (type) => {
    const random = createRandom(3)
    for (let run = 0; run < 20; run++) {
      const d = 2 + random.integer(4)
      const mixture = randomMixture(random, type, 1 + random.integer(3), d)
      const observed = Array.from({ length: d }, (_, j) => j).filter(
        (j) => j === run % d || random.uniform() < 0.5,
      )
      const row = Float64Array.from({ length: d }, (_, j) =>
        observed.includes(j) ? 2 * normal(random) : NaN,
      )
      const density = new PartialDensity(mixture, { observed, bounds: [] })
      density.evaluate(row, 0)
      const some = Float64Array.from(observed, (j) => row[j])
      const [expected] = logDensity(
        { values: some, rows: 1, columns: observed.length },
        marginal(mixture, observed),
      )
      expect(logSum(density.joint)).toBeCloseTo(expected, 9)
    }
  })

  it.each(types)('is the integral of the whole density beyond a limit, %s', (type) => {
    const random = createRandom(4)
    for (const side of ['below', 'above'] as const) {
      const mixture = randomMixture(random, type, 2, 3)
      const row = Float64Array.of(normal(random), NaN, normal(random))
      const at = mixture.means[1] + (side === 'below' ? -0.5 : 0.5)
      const density = new PartialDensity(mixture, {
        observed: [0, 2],
        bounds: [{ feature: 1, at, side }],
      })
      density.evaluate(row, 0)

      const [steps, reach] = [20_000, 25]
      const values = Float64Array.from({ length: steps * 3 }, (_, e) => {
        if (e % 3 !== 1) return row[e % 3]
        const from = ((Math.floor(e / 3) + 0.5) * reach) / steps
        return side === 'below' ? at - from : at + from
      })
      const along = logDensity({ values, rows: steps, columns: 3 }, mixture)
      const integral = along.reduce((sum, value) => sum + (Math.exp(value) * reach) / steps, 0)
      expect(logSum(density.joint)).toBeCloseTo(Math.log(integral), 5)
    }
  })

  it('is the product of both probabilities where two cells with limits are independent', () => {
    const mixture = randomMixture(createRandom(5), 'diag', 1, 3)
    const bounds = [1, 2].map((feature) => ({ feature, at: -0.3, side: 'below' as const }))
    const row = Float64Array.of(0.4, NaN, NaN)
    const massOf = (some: typeof bounds) => {
      const density = new PartialDensity(mixture, { observed: [0], bounds: some })
      density.evaluate(row, 0)
      return density.logMass[0]
    }
    expect(massOf(bounds)).toBeCloseTo(massOf([bounds[0]]) + massOf([bounds[1]]), 12)
  })

  it('takes a cell with a limit for known at E[x | x < L] where the next one depends on it', () => {
    // Two columns with correlation 0.9: one that is far below makes the other likely to be.
    const mixture = {
      ...randomMixture(createRandom(6), 'full', 1, 3),
      means: new Float64Array(3),
      covariances: Float64Array.of(1, 0, 0, 0, 1, 0.9, 0, 0.9, 1),
    }
    const bounds = [1, 2].map((feature) => ({ feature, at: -1, side: 'below' as const }))
    const density = new PartialDensity(mixture, { observed: [0], bounds })
    density.evaluate(new Float64Array(3), 0)
    const slope = (x: number) => Math.exp(logNormalCdf((-1 - 0.9 * x) / Math.sqrt(1 - 0.81)))
    let both = 0
    for (let x = -1.0005; x > -9; x -= 1e-3)
      both += (1e-3 * Math.exp(-0.5 * x * x) * slope(x)) / Math.sqrt(2 * Math.PI)
    const alone = Math.exp(logNormalCdf(-1))
    expect(Math.exp(density.logMass[0])).toBeGreaterThan(0.9 * both)
    expect(Math.exp(density.logMass[0])).toBeLessThan(1.15 * both)
    expect(both).toBeGreaterThan(4 * alone ** 2)
  })

  it('is a number for a row that is out of all bounds', () => {
    const mixture = randomMixture(createRandom(7), 'full', 2, 2)
    const density = new PartialDensity(mixture, {
      observed: [0],
      bounds: [{ feature: 1, at: -1e4, side: 'below' }],
    })
    for (const value of [1e200, -1e6, 0]) {
      density.evaluate(Float64Array.of(value, NaN), 0)
      expect(density.joint.every((one) => !Number.isNaN(one))).toBe(true)
    }
  })
})
