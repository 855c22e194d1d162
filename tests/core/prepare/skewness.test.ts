import { describe, expect, it } from 'vitest'
import { proposeLog, quantileSkewness } from '../../../src/core/prepare/skewness'
import { createNormal, createRandom } from '../../../src/core/rng'
import { dataSet } from '../support'

const seeds = 40

type Draw = (normal: () => number, uniform: () => number) => number

/** Share of the seeds that propose the logarithm of n values. */
function rate(n: number, draw: Draw): number {
  const proposed = Array.from({ length: seeds }, (_, seed) => {
    const random = createRandom(seed, n)
    const normal = createNormal(random)
    return proposeLog(Float64Array.from({ length: n }, () => draw(normal, random.uniform)))
  })
  return proposed.filter(Boolean).length / seeds
}

const symmetric: [string, Draw][] = [
  ['normal values', (normal) => 50 + 5 * normal()],
  ['normal values not far from 0', (normal) => Math.abs(10 + 3 * normal())],
  ['uniform values', (_, uniform) => 1 + uniform()],
  ['4 % outliers', (normal, uniform) => 50 + normal() + (uniform() < 0.04 ? 15 : 0)],
  ['4 % outliers five times as large', (normal, u) => (5 + normal()) * (u() < 0.04 ? 5 : 1)],
  ...[3, 4, 6, 10].flatMap((apart): [string, Draw][] => [
    [`70/30, ${apart} apart`, (normal, u) => 50 + normal() + (u() < 0.3 ? apart : 0)],
    [`85/15, ${apart} apart`, (normal, u) => 50 + normal() + (u() < 0.15 ? apart : 0)],
  ]),
  ['70/30 near 0', (normal, u) => Math.abs(4 + normal() + (u() < 0.3 ? 6 : 0))],
]

const skewedRight: [string, Draw][] = [
  ['a lognormal with σ 0.5', (normal) => Math.exp(0.5 * normal())],
  ['a lognormal with σ 1', (normal) => Math.exp(normal())],
  ['an exponential', (_, uniform) => -Math.log1p(-uniform())],
  ['two lognormal families', (normal, u) => Math.exp(0.5 * normal() + (u() < 0.3 ? 2 : 0))],
]

describe('proposeLog', () => {
  it.each(symmetric)('proposes nothing for %s, but for rare draws', (_, draw) => {
    for (const n of [50, 200, 2000]) expect(rate(n, draw)).toBeLessThanOrEqual(0.025)
  })

  it.each(skewedRight)('proposes the logarithm of %s', (_, draw) => {
    expect(rate(200, draw)).toBeGreaterThan(0.8)
    expect(rate(1000, draw)).toBeGreaterThan(0.95)
  })

  it('proposes none in the iris, the moons or the blobs, and two at most of the wine’s thirteen', () => {
    const proposed = (name: string) => {
      const { values, columns } = dataSet(name)
      return Array.from({ length: columns }, (_, j) => j).filter((j) =>
        proposeLog(values.filter((_, i) => i % columns === j)),
      )
    }
    expect(proposed('iris')).toEqual([])
    expect(proposed('moons')).toEqual([])
    expect(proposed('blobs_stretched')).toEqual([])
    expect(proposed('wine').length).toBeLessThanOrEqual(2)
  })

  const lognormal = (n: number, shift = 0) => {
    const normal = createNormal(createRandom(1))
    return Float64Array.from({ length: n }, () => Math.exp(normal()) + shift)
  }

  it('needs positive values, and enough of them', () => {
    expect(proposeLog(lognormal(400))).toBe(true)
    expect(proposeLog(Float64Array.of(0, ...lognormal(400)))).toBe(false)
    expect(proposeLog(lognormal(400, -1))).toBe(false)
    expect(proposeLog(lognormal(29))).toBe(false)
    expect(proposeLog(new Float64Array(0))).toBe(false)
  })

  it('passes over missing values and does not depend on the order or the unit', () => {
    const values = lognormal(400)
    expect(proposeLog(Float64Array.of(NaN, ...values, NaN))).toBe(true)
    expect(proposeLog(values.slice().reverse())).toBe(true)
    expect(proposeLog(values.map((value) => value * 1e-9))).toBe(true)
    expect(proposeLog(new Float64Array(50).fill(NaN))).toBe(false)
  })

  it('gives an answer for constant and for extreme values', () => {
    expect(proposeLog(new Float64Array(100).fill(3))).toBe(false)
    const huge = Float64Array.from({ length: 100 }, (_, i) => 10 ** (3 * i))
    expect(proposeLog(huge)).toBe(true)
    const close = Float64Array.from({ length: 100 }, (_, i) => 1e15 + (i % 10 === 0 ? 1 : 0))
    expect(proposeLog(close)).toBe(false)
  })
})

describe('quantileSkewness', () => {
  it('is that of the quantiles, 0 for symmetric and for equal values', () => {
    const numbers = (...values: number[]) => Float64Array.from(values)
    // q10 = 0.4, q50 = 2, q90 = 13.6
    expect(quantileSkewness(numbers(0, 1, 2, 8, 16))).toBeCloseTo((12.8 + 0.4 - 4) / 12.4, 12)
    expect(quantileSkewness(numbers(-3, -1, 0, 1, 3))).toBe(0)
    expect(quantileSkewness(numbers(7, 7, 7))).toBe(0)
  })
})
