import { describe, expect, test } from 'vitest'
import { contributions } from '../../../src/core/explain/contributions'
import { placeOf, Rest } from '../../../src/core/explain/place'
import { shapeOf } from '../../../src/core/explain/shape'
import { logDensity } from '../../../src/core/gmm/density'
import fc from '../../support/property'
import { block, cases, pick } from './cases'

const near = (found: number, expected: number) =>
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)))

const squaredOf = (x: Float64Array, mean: Float64Array, covariance: Float64Array) =>
  contributions(x, shapeOf(mean, covariance)).squared

/** log φ by the density of a mixture of one component. */
function logNormal(x: Float64Array, mean: Float64Array, covariance: Float64Array): number {
  const d = x.length
  const one = { covarianceType: 'full', nComponents: 1, nFeatures: d } as const
  const mixture = { ...one, weights: Float64Array.of(1), means: mean, covariances: covariance }
  return logDensity({ values: x, rows: 1, columns: d }, mixture)[0]!
}

describe('contributions', () => {
  test('bars sum to d²; a drop is what d² loses without the column', () => {
    fc.assert(
      fc.property(cases, ({ d, x, mean, covariance }) => {
        const { squared, signed, drops } = contributions(x, shapeOf(mean, covariance))
        near(signed.reduce((sum, value) => sum + value * value, 0), squared) // prettier-ignore
        for (let j = 0; j < d && d > 1; j++) {
          const rest = Array.from(x.keys()).filter((i) => i !== j)
          const less = squaredOf(pick(x, rest), pick(mean, rest), block(covariance, d, rest))
          near(drops[j], squared - less)
        }
      }),
    )
  })

  test('in other units they are the same', () => {
    const powers = fc.array(fc.double({ min: -6, max: 6, noNaN: true }), { minLength: 12, maxLength: 12 }) // prettier-ignore
    fc.assert(
      fc.property(cases, powers, ({ d, x, mean, covariance }, exponents) => {
        const scale = exponents.map((power) => 10 ** power)
        const before = contributions(x, shapeOf(mean, covariance))
        const after = contributions(
          x.map((v, j) => v * scale[j]),
          shapeOf(
            mean.map((v, j) => v * scale[j]),
            covariance.map((v, i) => v * scale[Math.floor(i / d)] * scale[i % d]),
          ),
        )
        for (const key of ['signed', 'drops', 'z'] as const)
          before[key].forEach((value, j) => near(after[key][j], value))
      }),
    )
  })

  test('of columns that do not go together a bar is z², with its sign', () => {
    const { signed, z, drops } = contributions(
      Float64Array.of(3, -4),
      shapeOf(Float64Array.of(1, 0), Float64Array.of(4, 0, 0, 0.25)),
    )
    expect([...signed]).toEqual([1, -8])
    expect([...z]).toEqual([1, -8])
    expect([...drops]).toEqual([1, 64])
  })

  test('two columns that moved together, at a correlation of 0.99: d² is 16, both drops are tiny, z says it', () => {
    const each = Math.sqrt((16 * 1.99) / 2)
    const x = Float64Array.of(each, each)
    const shape = shapeOf(new Float64Array(2), Float64Array.of(1, 0.99, 0.99, 1))
    const { squared, drops, z } = contributions(x, shape)
    expect(squared).toBeCloseTo(16, 9)
    expect(Math.max(...drops)).toBeLessThan(0.1)
    expect(Math.min(...z)).toBeCloseTo(3.99, 2)
  })
})

describe('the rest without some columns', () => {
  const someOut = fc.array(fc.nat(11), { maxLength: 5 })

  test('has the distance, density, drops and conditional moments of the columns that are left', () => {
    fc.assert(
      fc.property(cases, someOut, ({ d, x, mean, covariance }, wanted) => {
        const out = [...new Set(wanted.map((j) => j % d))].slice(0, d - 1)
        const left = Array.from(x.keys()).filter((j) => !out.includes(j))
        const shape = shapeOf(mean, covariance)
        const rest = new Rest(shape, placeOf(x, shape), out)
        const [seen, at, spread] = [pick(x, left), pick(mean, left), block(covariance, d, left)]
        near(rest.squared, squaredOf(seen, at, spread))
        near(rest.logDensity, logNormal(seen, at, spread))
        for (const j of left) {
          const others = left.filter((i) => i !== j)
          if (others.length === 0) {
            near(rest.residual(j), x[j] - mean[j])
            continue
          }
          const [y, m, c] = [pick(x, others), pick(mean, others), block(covariance, d, others)]
          near(rest.drop(j), rest.squared - squaredOf(y, m, c))
          near(rest.logDensityWithout(j), logNormal(y, m, c))
          // Σ_jj − Σ_jo Σ_oo⁻¹ Σ_oj, by the Schur complement of the block of the inverse.
          const direct = shapeOf(at, spread)
          const own = left.indexOf(j)
          near(rest.variance(j), 1 / direct.precision[own * left.length + own])
        }
      }),
    )
  })

  test('does not depend on what stands in the place of a missing value', () => {
    fc.assert(
      fc.property(cases, fc.nat(11), ({ d, x, mean, covariance }, wanted) => {
        if (d === 1) return
        const j = wanted % d
        const shape = shapeOf(mean, covariance)
        const with_ = new Rest(shape, placeOf(x, shape), [j])
        const without = new Rest(shape, placeOf(x.map((v, i) => (i === j ? NaN : v)), shape), [j]) // prettier-ignore
        near(without.squared, with_.squared)
        near(without.logDensity, with_.logDensity)
        for (let i = 0; i < d; i++) if (i !== j) near(without.drop(i), with_.drop(i))
      }),
    )
  })
})
