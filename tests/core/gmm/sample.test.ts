import { describe, expect, it } from 'vitest'
import { strategies } from '../../../src/core/gmm/covariance/strategies'
import { sampleMixture } from '../../../src/core/gmm/sample'
import type { CovarianceType, Mixture } from '../../../src/core/gmm/types'
import { normalCdf } from '../../../src/core/grid/normal'
import { mixtureOf } from '../grid/mixtures'

const weights = [0.55, 0.3, 0.15]
const means = [
  [0, 1, -2],
  [5, 4, 0],
  [-3, 8, 100],
]
const [wide, narrow, tilted] = [
  [
    [1, 0.6, -0.3],
    [0.6, 2, 0.1],
    [-0.3, 0.1, 0.5],
  ],
  [
    [0.02, 0, 0.01],
    [0, 0.04, 0],
    [0.01, 0, 0.03],
  ],
  [
    [4, -3.9, 0],
    [-3.9, 4, 0],
    [0, 0, 25],
  ],
]
const shapes: Record<CovarianceType, number[] | number[][] | number[][][]> = {
  full: [wide, narrow, tilted],
  tied: wide,
  diag: [
    [1, 2, 0.5],
    [0.02, 0.04, 0.03],
    [4, 4, 25],
  ],
  spherical: [1, 0.03, 9],
}
const mixtures = Object.entries(shapes).map(([type, covariances]) =>
  mixtureOf(type as CovarianceType, weights, means, covariances),
)
const [full] = mixtures

const count = 100_000
const pairs = [0, 1, 2].flatMap((a) => [0, 1, 2].filter((b) => b <= a).map((b) => [a, b] as const))

/** Deviations of what the sample shows from the mixture, in standard errors. */
function deviations(mixture: Mixture, seed: number): number[] {
  const { values, component } = sampleMixture(mixture, count, seed)
  return weights.flatMap((weight, c) => {
    const rows = Array.from(component.keys()).filter((i) => component[i] === c)
    const n = rows.length
    const covariance = strategies[mixture.covarianceType].matrix(mixture.covariances, c, 3)
    const at = (a: number, b: number) => covariance[3 * a + b]
    const difference = (i: number, a: number) => values[3 * i + a] - means[c][a]
    const mean = (of: (i: number) => number) => rows.reduce((sum, i) => sum + of(i), 0) / n
    return [
      (n / count - weight) / Math.sqrt((weight * (1 - weight)) / count),
      ...[0, 1, 2].map((a) => mean((i) => difference(i, a)) / Math.sqrt(at(a, a) / n)),
      // About the true mean; the variance of a product of two normal numbers (Isserlis 1918).
      ...pairs.map(
        ([a, b]) =>
          (mean((i) => difference(i, a) * difference(i, b)) - at(a, b)) /
          Math.sqrt((at(a, a) * at(b, b) + at(a, b) ** 2) / n),
      ),
    ]
  })
}

/** The z that |z| of a normal number exceeds with a probability. */
function twoSided(probability: number): number {
  let [low, high] = [0, 10]
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (2 * normalCdf(-middle) > probability) low = middle
    else high = middle
  }
  return low
}

describe('sampleMixture', () => {
  it('reproduces weights, means and covariances of every type within 4 standard errors', () => {
    const all = mixtures.flatMap((mixture) => deviations(mixture, 0))
    expect(all.length).toBe(4 * 3 * (1 + 3 + 6))
    // Bonferroni: all together may fail as often as a single comparison beyond 4.
    const limit = twoSided((2 * normalCdf(-4)) / all.length)
    expect(limit).toBeGreaterThan(4)
    expect(limit).toBeLessThan(5.1)
    expect(Math.max(...all.map(Math.abs))).toBeLessThan(limit)
    // And their spread is that of standard errors: not far too small either.
    const meanSquare = all.reduce((sum, z) => sum + z * z, 0) / all.length
    expect(meanSquare).toBeGreaterThan(0.6)
    expect(meanSquare).toBeLessThan(1.5)
  })

  it('draws normal numbers: as many within ±1 and ±2 standard deviations as there should be', () => {
    const standard = mixtureOf('spherical', [1], [[0]], [1])
    const { values } = sampleMixture(standard, count, 5)
    for (const z of [0.5, 1, 2, 3]) {
      const share = values.filter((value) => Math.abs(value) <= z).length / count
      const expected = 1 - 2 * normalCdf(-z)
      expect(Math.abs(share - expected)).toBeLessThan(
        4.5 * Math.sqrt((expected * (1 - expected)) / count),
      )
    }
  })

  it('gives the same rows for the same seed, others for another', () => {
    expect(sampleMixture(full, 50, 7)).toEqual(sampleMixture(full, 50, 7))
    expect(sampleMixture(full, 50, 8).values).not.toEqual(sampleMixture(full, 50, 7).values)
  })

  it('begins with the same rows, however many are drawn', () => {
    const [few, many] = [sampleMixture(full, 33, 7), sampleMixture(full, 400, 7)]
    expect(many.values.slice(0, 33 * 3)).toEqual(few.values)
    expect(many.component.slice(0, 33)).toEqual(few.component)
    expect(sampleMixture(full, 0, 7).values).toHaveLength(0)
  })

  it('never draws a component without weight', () => {
    const odd = mixtureOf('spherical', [0, 1, 0], [[0], [1], [2]], [1, 1, 1])
    expect(new Set(sampleMixture(odd, 1000, 0).component)).toEqual(new Set([1]))
  })
})
