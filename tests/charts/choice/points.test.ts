import fc from '../../support/property'
import { describe, expect, it } from 'vitest'
import { modelChoicePoints } from '../../../src/charts/choice/points'
import { chooseBest } from '../../../src/core/gmm/select'
import { candidate } from '../inputs'

const falling = [1, 2, 3, 4, 5].map((k) => candidate('full', k, 1000 + 20 * (k - 3) ** 2))
const points = (selection = falling, criterion: 'aic' | 'bic' = 'bic') =>
  modelChoicePoints({ selection, criterion })

describe('modelChoicePoints', () => {
  it('has a point for every pair, at its k and its criterion', () => {
    const { points: drawn, ks } = points()
    expect(drawn.map((p) => [p.covarianceType, p.nComponents, p.x, p.y])).toEqual(
      falling.map((c) => ['full', c.nComponents, c.nComponents, c.bic]),
    )
    expect(ks).toEqual([1, 2, 3, 4, 5])
    expect(points(falling, 'aic').points.map((p) => p.value)).toEqual(falling.map((c) => c.aic))
  })

  it('puts the types of one k beside each other, nearer to it than to the next', () => {
    const types = ['full', 'tied', 'diag', 'spherical'] as const
    const { points: drawn } = points(types.map((type) => candidate(type, 2, 50)))
    const xs = drawn.map((p) => p.x)
    expect(new Set(xs).size).toBe(4)
    for (const x of xs) expect(Math.abs(x - 2)).toBeLessThan(0.25)
  })

  it('leaves the types of compared numbers as far apart on the screen, whatever the step', () => {
    const types = ['full', 'tied', 'diag', 'spherical'] as const
    const { points: drawn, gap } = points(
      [30, 5, 55].flatMap((k) => types.map((type) => candidate(type, k, 50))),
    )
    expect(gap).toBe(25)
    const offsets = drawn.map((p) => Math.abs(p.x - p.nComponents) / gap)
    expect(Math.min(...offsets)).toBeGreaterThan(0.04)
    expect(Math.max(...offsets)).toBeLessThan(0.25)
  })

  it('gives the spread over restarts in the criterion, failed ones left out', () => {
    for (const { candidate: c, spread, value } of points().points) {
      expect(spread![0]).toBeCloseTo(value!, 9)
      // The worst restart's BIC from its own likelihood.
      const worst = -2 * (c.logLikelihood - 7) + c.parameters * Math.log(100)
      expect(spread![1]).toBeCloseTo(worst, 9)
    }
    const lone = candidate('full', 1, 5, { restartLogLikelihoods: [-1, null] })
    expect(points([lone]).points[0].spread).toBeNull()
  })

  it('marks the same best as the choice itself, whatever is degenerate or failed', () => {
    const pair = fc.record({
      type: fc.constantFrom('full', 'tied', 'diag', 'spherical'),
      k: fc.integer({ min: 1, max: 9 }),
      bic: fc.constantFrom(-100, -50, 0, 10, 1e9),
      rest: fc.constantFrom({}, { degenerate: 'collapsed' }, { error: 'failed' }),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(pair, { selector: (p) => p.type + p.k, minLength: 1 }),
        fc.constantFrom('aic', 'bic'),
        (pairs, criterion) => {
          const selection = pairs.map((p) => candidate(p.type, p.k, p.bic, p.rest))
          const best = points(selection, criterion).points.findIndex((p) => p.best)
          expect(best).toBe(chooseBest(selection, criterion) ?? -1)
        },
      ),
    )
  })

  it('shows all collapsed candidates, and joins them, where no other is left', () => {
    const collapsed = falling.map((c) => ({ ...c, degenerate: 'collapsed' }))
    expect(points(collapsed)).toMatchObject({ joined: 'degenerate', y: points().y })
    expect(points(collapsed).points.filter((p) => p.clipped !== null)).toEqual([])
    expect(points([falling[0]!, ...collapsed.slice(1)])).toMatchObject({ joined: 'sound' })
  })

  it('keeps every mark within the axis, and says which were moved to its edge', () => {
    const terrible = candidate('full', 1, 1e6)
    const collapsed = candidate('full', 9, -1e7, { degenerate: 'collapsed' })
    const failed = candidate('full', 8, NaN, { error: 'no restart succeeded' })
    const { points: drawn, y } = points([terrible, ...falling.slice(1), collapsed, failed])
    expect(drawn[0]).toMatchObject({ clipped: 'above', y: y[1], value: 1e6 })
    expect(drawn.at(-2)).toMatchObject({ clipped: 'below', y: y[0], state: 'degenerate' })
    expect(drawn.at(-1)).toMatchObject({ clipped: null, y: y[0], value: null, state: 'failed' })
    expect(drawn.filter((p) => p.clipped === null && p.state === 'sound')).toHaveLength(4)
    expect(y[1] - y[0]).toBeLessThan(500)
  })

  it('shows the model taken, however bad it is', () => {
    const far = candidate('tied', 1, 1e5)
    const taken = { covarianceType: 'tied', nComponents: 1 } as const
    const { points: drawn } = modelChoicePoints({
      selection: [...falling, far],
      criterion: 'bic',
      taken,
    })
    expect(drawn.filter((p) => p.taken)).toMatchObject([{ value: 1e5, clipped: null }])
  })

  it('has a proper range for one pair, for equal ones, and where all failed', () => {
    const failed = candidate('full', 1, NaN, { error: 'failed' })
    for (const selection of [[falling[0]], [falling[1], falling[3]], [failed], []]) {
      const { y } = points(selection)
      expect(y.every(Number.isFinite)).toBe(true)
      expect(y[1]).toBeGreaterThan(y[0])
    }
  })
})
