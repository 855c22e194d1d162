import { describe, expect, it } from 'vitest'
import { logChiSquareTail } from '../../../src/core/distributions/chiSquareTail'
import { logNormalCdf, meanBelow } from '../../../src/core/distributions/normalTail'
import { logDensity } from '../../../src/core/gmm/density'
import { sampleMixture } from '../../../src/core/gmm/sample'
import { PartialDensity } from '../../../src/core/missing/partialDensity'
import { tailBound } from '../../../src/core/missing/tailBound'
import { createRandom } from '../../../src/core/rng'
import { randomMixture } from '../gmm/randomMixture'

describe('log P(χ² > x)', () => {
  it('is −x/2 for two degrees of freedom, however far out', () => {
    for (const x of [0.1, 1, 3.9, 4.1, 50, 1e4])
      expect(logChiSquareTail(x, 2)).toBeCloseTo(-x / 2, 9)
  })

  it('agrees with tables', () => {
    // R: pchisq(c(11.0705, 30, 3.84146, 120), c(5, 5, 1, 100), lower.tail = FALSE)
    expect(Math.exp(logChiSquareTail(11.0705, 5))).toBeCloseTo(0.05, 6)
    expect(Math.exp(logChiSquareTail(3.84146, 1))).toBeCloseTo(0.05, 6)
    expect(logChiSquareTail(0, 3)).toBe(0)
    expect(logChiSquareTail(Infinity, 3)).toBe(-Infinity)
  })
})

describe('a normal variable below a limit', () => {
  it('has its mean at −φ(z)/Φ(z), as an integral has it', () => {
    for (const z of [-6, -1, 0, 2]) {
      let [mass, mean] = [0, 0]
      for (let i = 0; i < 200_000; i++) {
        const x = z - (i + 0.5) * 1e-4
        const weight = Math.exp(-0.5 * (x * x - z * z))
        mass += weight
        mean += weight * x
      }
      expect(meanBelow(z)).toBeCloseTo(mean / mass, 5)
    }
  })

  it('has a log probability without a step where the probability itself is lost', () => {
    expect(logNormalCdf(-36.999)).toBeCloseTo(logNormalCdf(-37.001), 0)
    expect(logNormalCdf(-1e5)).toBeCloseTo(-0.5e10 - Math.log(1e5) - 0.5 * Math.log(2 * Math.PI), 3)
  })
})

describe('the tail of a density’s law', () => {
  const observed = [0, 1, 2]
  const boundOf = (mixture: ReturnType<typeof randomMixture>) => {
    const { peaks } = new PartialDensity(mixture, { observed, bounds: [] })
    return tailBound(mixture.weights, peaks, 3)
  }

  it.each([1, 3])('bounds the share of drawn rows below, and is near it far out, k %i', (k) => {
    const mixture = randomMixture(createRandom(k), 'full', k, 3, 6)
    const bound = boundOf(mixture)
    const rows = 40_000
    const drawn = logDensity({ values: sampleMixture(mixture, rows, 1).values, rows, columns: 3 }, mixture).sort() // prettier-ignore
    for (const share of [0.1, 0.01]) {
      const found = Math.exp(bound.logOf(drawn[share * rows]))
      const error = 4 * Math.sqrt(share / rows)
      expect(found).toBeGreaterThan(share - error)
      expect(found).toBeLessThan(share * 1.3 + error)
    }
  })

  it('is turned back', () => {
    const bound = boundOf(randomMixture(createRandom(9), 'tied', 2, 3))
    for (const log of [-0.5, -3, -40, -2000]) expect(bound.logOf(bound.at(log))).toBeCloseTo(log, 6)
  })
})
