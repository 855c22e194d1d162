import jstat from 'jstat'
import { describe, expect, test } from 'vitest'
import { radiusLaw } from '../../../src/core/anomaly/radiusLaw'
import { tailLaw } from '../../../src/core/anomaly/tailLaw'
import { logDensity } from '../../../src/core/gmm/density'
import { fitMixture } from '../../../src/core/gmm/fit'
import type { CovarianceType, Mixture } from '../../../src/core/gmm/types'
import type { Matrix } from '../../../src/core/matrix'
import { createNormal, createRandom, type Random } from '../../../src/core/rng'
import { defaults, finish, matrix, types } from '../support'

const nightly = process.env.ISODENSE_NIGHTLY === '1'

/** P(F > f) for d and ν degrees of freedom, not as a difference from 1. */
const fSurvival = (f: number, d: number, nu: number): number =>
  jstat.jStat.ibeta(nu / (nu + d * f), nu / 2, d / 2)

describe('radiusLaw', () => {
  test.each([1, 2, 5, 20, 200])(
    'in %i dimensions |T|² / d is an F variable, deep in its tail, too',
    (d) => {
      for (const nu of [1, 2.5, 10, 60, 1000]) {
        const law = radiusLaw(d, nu)
        for (const f of [0.01, 0.3, 0.9, 1, 1.5, 3, 10, 40]) {
          const expected = fSurvival(f, d, nu)
          if (expected < 1e-13) continue
          expect(law.survival(Math.sqrt(d * f)) / expected).toBeCloseTo(1, 5)
          if (expected < 0.999) expect(law.radius(expected) / Math.sqrt(d * f)).toBeCloseTo(1, 3)
        }
      }
    },
  )

  test('of very many degrees it is χ: two columns lie beyond r with probability exp(−r²/2)', () => {
    for (const degrees of [1e9, Infinity])
      expect(radiusLaw(2, degrees).survival(5) * Math.exp(12.5)).toBeCloseTo(1, 5)
  })
})

/** A mixture whose components lie `apart` from each other, with covariances of their own kind. */
function spheres(type: CovarianceType, k: number, d: number, apart: number): Mixture {
  const one = Float64Array.from({ length: d * d }, (_, i) => (i % (d + 1) === 0 ? 1 : 0))
  const per = { full: one, tied: one, diag: new Float64Array(d).fill(1), spherical: [1] }[type]
  return {
    covarianceType: type,
    nComponents: k,
    nFeatures: d,
    weights: new Float64Array(k).fill(1 / k),
    means: Float64Array.from({ length: k * d }, (_, i) => (i % d === 0 ? apart * (i / d) : 0)),
    covariances: Float64Array.from(Array(type === 'tied' ? 1 : k).fill([...per]).flat()), // prettier-ignore
  }
}

describe('tailLaw', () => {
  test('of one component is the F law of T² for a new row', () => {
    const [n, d] = [40, 6]
    const law = tailLaw(spheres('full', 1, d, 0), [n], { seed: 0 })
    for (const squared of [1, 5, 12, 30, 90]) {
      // T² is measured with the unbiased covariance.
      const t2 = (n / (n + 1)) * squared * ((n - 1) / n)
      const p = fSurvival((t2 * (n - d)) / ((n - 1) * d), d, n - d)
      const at = -0.5 * (d * Math.log(2 * Math.PI) + squared)
      expect(law.pOf(at) / p).toBeCloseTo(1, 5)
      expect(law.logDensityAt(p)).toBeCloseTo(at, 1)
    }
  })

  test.each(['full', 'spherical'] as const)(
    'drawn: of three equal %s components far apart it is that of one, down to 1 in 10 million',
    (type) => {
      const [n, d] = [60, 4]
      const one = tailLaw(spheres(type, 1, d, 0), [n], { seed: 0 })
      const three = tailLaw(spheres(type, 3, d, 1e4), [n, n, n], { seed: 0 })
      for (const p of [0.5, 0.05, 1e-2, 1e-3, 1e-5, 1e-7]) {
        const at = one.logDensityAt(p) - Math.log(3)
        expect(three.pOf(at) / one.pOf(at + Math.log(3))).toBeCloseTo(1, 1)
        expect(three.logDensityAt(p)).toBeCloseTo(at, 1)
      }
    },
  )

  test('grows with the typicality, is never 0 and at most 1, and comes again with the seed', () => {
    const mixture = spheres('diag', 2, 3, 3)
    const law = tailLaw(mixture, [30, 30], { seed: 5 })
    const same = tailLaw(mixture, [30, 30], { seed: 5 })
    let last = 0
    for (let at = -400; at < 3; at += 0.25) {
      const p = law.pOf(at)
      expect(p).toBeGreaterThanOrEqual(last)
      expect(p).toBe(same.pOf(at))
      last = p
    }
    expect(law.pOf(-1e300)).toBeGreaterThan(0)
    expect(last).toBe(1)
  })

  test('rows are judged by what the caller says', () => {
    const mixture = spheres('full', 1, 2, 0)
    const plain = tailLaw(mixture, [1e6], { seed: 0 })
    const twice = tailLaw(mixture, [1e6], {
      seed: 0,
      typicality: (rows) => logDensity(rows, mixture).map((value) => 2 * value),
    })
    for (const p of [0.2, 1e-3, 1e-6])
      expect(twice.pOf(2 * plain.logDensityAt(p)) / p).toBeCloseTo(1, 1)
  })

  test('as many rows as columns say nothing: the least typical part is not called rare', () => {
    const law = tailLaw(spheres('full', 1, 5, 0), [5], { seed: 0 })
    expect(law.degrees).toBe(1)
    expect(law.pOf(-100)).toBeGreaterThan(0.1)
  })
})

/** Rows of a population of k families; the covariances are what the type assumes. */
function population(type: CovarianceType, k: number, d: number, random: Random) {
  const normal = createNormal(random)
  const numbers = (n: number, by: number) => Array.from({ length: n }, () => by * normal())
  const correlated = type === 'full' || type === 'tied' ? 0.3 : 0
  const centers = Array.from({ length: k }, () => numbers(d, 3 / Math.sqrt(d / 2)))
  const mixing = Array.from({ length: k }, () => numbers(d * d, correlated))
  return (rows: number): Matrix =>
    matrix(
      Array.from({ length: rows }, () => {
        const family = random.integer(k)
        const own = mixing[type === 'tied' ? 0 : family]
        const z = numbers(d, 1)
        return z.map((value, a) =>
          z.reduce((sum, other, b) => sum + own[a * d + b] * other, value + centers[family][a]),
        )
      }),
    )
}

/** Shares of fresh good rows with p below 1 and 0.1 per cent, over sheets, with the standard errors of their means. */
function rates(type: CovarianceType, k: number, d: number, n: number, sheets: number) {
  const levels = [0.01, 0.001]
  const fresh = 2000
  const found = levels.map(() => [] as number[])
  for (let sheet = 0; sheet < sheets; sheet++) {
    const draw = population(type, k, d, createRandom(sheet, k, d, n))
    const { mixture } = finish(fitMixture(draw(n), type, k, { ...defaults, restarts: 2 }))
    const rows = mixture.weights.map((weight) => weight * n)
    const law = tailLaw(mixture, rows, { seed: sheet })
    const p = logDensity(draw(fresh), mixture).map((value) => law.pOf(value))
    levels.forEach((level, l) => found[l].push(p.filter((one) => one < level).length / fresh))
  }
  return levels.map((level, l) => {
    const mean = found[l].reduce((a, b) => a + b) / sheets
    const variance = found[l].reduce((sum, one) => sum + (one - mean) ** 2, 0) / (sheets - 1)
    return { level, mean, error: Math.sqrt(variance / sheets) }
  })
}

const few = [
  ['full', 1, 2, 50],
  ['full', 3, 5, 200],
  ['tied', 3, 5, 200],
  ['diag', 3, 2, 200],
] as const
const many = types.flatMap((type) =>
  [1, 3].flatMap((k) =>
    [2, 5, 10].flatMap((d) => [50, 200, 2000].map((n) => [type, k, d, n] as const)),
  ),
)

test.each(nightly ? many.filter(([, k, d, n]) => n >= 15 * k * (1 + d / 10)) : few)(
  'of fresh good rows one in 100 has p < 1/100 and one in 1 000 p < 1/1 000 (%s, k %i, d %i, n %i)',
  (...[type, k, d, n]) => {
    for (const { level, mean, error } of rates(type, k, d, n, nightly ? 60 : 30)) {
      // Twelve per cent of the rate are allowed for components that overlap: what EM does not know of them is in no law.
      expect(Math.abs(mean - level), `${mean} for ${level}`).toBeLessThan(3 * error + 0.12 * level)
    }
  },
)
