import { describe, expect, test } from 'vitest'
import { mergeComponents } from '../../../src/core/families/merge'
import { valley, valleysBelow } from '../../../src/core/families/ridgeline'
import { fitMixture } from '../../../src/core/gmm/fit'
import { bic, parameterCount } from '../../../src/core/gmm/criteria'
import type { Mixture } from '../../../src/core/gmm/types'
import { createRandom } from '../../../src/core/rng'
import { dataSet, defaults, finish, matrix, normal, prepare } from '../support'

/** Components with spherical covariances. */
const mixture = (components: { weight: number; at: number[]; sd?: number }[]): Mixture => ({
  covarianceType: 'full',
  nComponents: components.length,
  nFeatures: components[0].at.length,
  weights: Float64Array.from(components, ({ weight }) => weight),
  means: Float64Array.from(components.flatMap(({ at }) => at)),
  covariances: Float64Array.from(
    components.flatMap(({ at, sd = 1 }) =>
      at.flatMap((_, a) => at.map((_, b) => (a === b ? sd * sd : 0))),
    ),
  ),
})

describe('how deep the density falls between two components', () => {
  test.each([2, 3, 4, 5, 6, 8])('of equal weight, %d standard deviations apart', (apart) => {
    const two = mixture([
      { weight: 0.5, at: [0, 0] },
      { weight: 0.5, at: [apart, 0] },
    ])
    // Half-way both are at δ/2; at a mean the other one is at δ.
    const exact = (2 * Math.exp((-apart * apart) / 8)) / (1 + Math.exp((-apart * apart) / 2))
    expect(valley(two, 1, 0)).toBeCloseTo(Math.min(1, exact), 12)
  })

  test('along the ridgeline, not the straight line: both ends of a bent population', () => {
    const bent = mixture([
      { weight: 0.5, at: [0, 0] },
      { weight: 0.5, at: [4, 4] },
    ])
    bent.covariances.set([4, 0, 0, 0.05, 0.05, 0, 0, 4])
    const straight = (x: number, y: number) =>
      [
        Math.exp(-0.5 * (x ** 2 / 4 + y ** 2 / 0.05)),
        Math.exp(-0.5 * ((x - 4) ** 2 / 0.05 + (y - 4) ** 2 / 4)),
      ].reduce((a, b) => a + b)
    expect(straight(2, 2) / straight(0, 0)).toBeLessThan(1e-10)
    expect(valley(bent, 1, 0)).toBeGreaterThan(0.1)
  })

  test('a tight component within the cloud of another one is a peak', () => {
    const cloud = mixture([
      { weight: 0.94, at: [0, 0] },
      { weight: 0.06, at: [1, 0], sd: 0.05 },
    ])
    expect(valley(cloud, 1, 0)).toBeLessThan(0.1)
  })

  test('a wide component around another one is its outskirts', () => {
    const outskirts = mixture([
      { weight: 0.9, at: [0, 0] },
      { weight: 0.1, at: [1, 1], sd: 4 },
    ])
    expect(valley(outskirts, 1, 0)).toBeGreaterThan(0.99)
  })

  test('is told to be below a share exactly where it is', () => {
    const random = createRandom(8)
    const many = mixture(
      Array.from({ length: 12 }, () => ({
        ...{ weight: 1 / 12, sd: 0.3 + 2 * random.uniform() },
        at: [8 * random.uniform(), 8 * random.uniform()],
      })),
    )
    const pairs = Array.from({ length: 144 }, (_, i) => [i % 12, Math.floor(i / 12)]).filter(([a, b]) => a !== b) // prettier-ignore
    for (const share of [0.05, 0.3, 0.6, 0.9]) {
      const isBelow = valleysBelow(many, share)
      const found = pairs.map(([a, b]) => isBelow(a, b))
      expect(found).toEqual(pairs.map(([a, b]) => valley(many, a, b) < share))
      expect(new Set(found).size).toBe(2)
    }
  })
})

test('what is joined to the same component is one family, by weight', () => {
  const chain = mixture([
    { weight: 0.3, at: [20, 0] },
    { weight: 0.25, at: [0, 0] },
    { weight: 0.25, at: [4, 0] },
    { weight: 0.2, at: [2, 0] },
  ])
  const { of, weights } = mergeComponents(chain)
  expect([...of]).toEqual([1, 0, 0, 0])
  expect([...weights].map((w) => w.toFixed(2))).toEqual(['0.70', '0.30'])
})

/** The mixture with the smallest BIC, as the window chooses it. */
function best(table: ReturnType<typeof matrix>, largest: number): Mixture {
  const { data } = prepare(table, true)
  const fits = Array.from({ length: largest }, (_, i) => {
    const { mixture, logLikelihood } = finish(
      fitMixture(data, 'full', i + 1, { ...defaults, restarts: 3 }),
    )
    const parameters = parameterCount('full', i + 1, data.columns)
    return { mixture, criterion: bic(logLikelihood, parameters, data.rows) }
  })
  return fits.reduce((a, b) => (b.criterion < a.criterion ? b : a)).mixture
}

test('a lognormal population is one family of several components', () => {
  const random = createRandom(3)
  const rows = Array.from({ length: 1500 }, () => [0, 0].map(() => Math.exp(0.3 * normal(random))))
  const model = best(matrix(rows), 5)
  expect(model.nComponents).toBeGreaterThan(1)
  expect([...mergeComponents(model).of]).toEqual(Array(model.nComponents).fill(0))
})

test('the four stretched blobs are four families', () => {
  const model = best(dataSet('blobs_stretched'), 5)
  expect([...mergeComponents(model).of]).toEqual([0, 1, 2, 3])
})
