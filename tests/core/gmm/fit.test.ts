import { describe, expect, it } from 'vitest'
import { IsodenseError } from '../../../src/core/errors'
import { logDensity } from '../../../src/core/gmm/density'
import { bestRestart, fitMixture, fitRestart } from '../../../src/core/gmm/fit'
import { referenceKernel } from '../../../src/core/kernel'
import type { EmProgress, Fit } from '../../../src/core/gmm/types'
import type { Matrix } from '../../../src/core/matrix'
import { createRandom } from '../../../src/core/rng'
import { defaults, errorOf, families, finish, matrix, prepare, types } from '../support'

const { data } = prepare(families(createRandom(1), 120, 2, 3), true)

/** Everything a fit reports is a number. */
function expectFinite({ mixture, lowerBound, logLikelihood }: Fit): void {
  const { weights, means, covariances } = mixture
  const numbers = [...weights, ...means, ...covariances, lowerBound, logLikelihood]
  expect(numbers.filter((value) => !Number.isFinite(value))).toEqual([])
}

describe('fitRestart', () => {
  it('gives the same fit for the same seed, and other starts for other restarts and seeds', () => {
    const at = (restart: number, seed: number) =>
      finish(fitRestart(referenceKernel(data), 'full', 6, restart, { ...defaults, seed }))
    expect(at(3, 7)).toEqual(at(3, 7))
    const bounds = [at(0, 0), at(1, 0), at(2, 0), at(0, 1), at(0, 2)].map((fit) => fit.lowerBound)
    expect(new Set(bounds).size).toBeGreaterThan(1)
  })

  it('sorts components by weight and reports the likelihood of the final parameters', () => {
    for (const type of types) {
      const fit = finish(fitRestart(referenceKernel(data), type, 4, 0, defaults))
      const weights = [...fit.mixture.weights]
      expect(weights).toEqual([...weights].sort((a, b) => b - a))
      expect(weights.reduce((sum, weight) => sum + weight)).toBeCloseTo(1, 12)
      const total = logDensity(data, fit.mixture).reduce((sum, value) => sum + value, 0)
      expect(fit.logLikelihood).toBeCloseTo(total, 9)
      // The last M step comes after the last lower bound.
      expect(fit.logLikelihood / data.rows).toBeGreaterThanOrEqual(fit.lowerBound - 1e-5)
    }
  })

  it('yields its rounds with the number of the restart', () => {
    const rounds: EmProgress[] = [...fitRestart(referenceKernel(data), 'diag', 3, 5, defaults)]
    const fit = finish(fitRestart(referenceKernel(data), 'diag', 3, 5, defaults))
    expect(rounds.map((round) => round.iteration)).toEqual(rounds.map((_, i) => i + 1))
    expect(rounds.length).toBe(fit.iterations)
    expect(rounds.every((round) => round.restart === 5)).toBe(true)
    expect(rounds.at(-1)!.lowerBound).toBe(fit.lowerBound)
  })
})

describe('fitMixture', () => {
  it('takes the restart with the largest lower bound, and keeps all of them', () => {
    const restarts = [0, 1, 2, 3, 4]
    const each = restarts.map((restart) =>
      finish(fitRestart(referenceKernel(data), 'full', 5, restart, defaults)),
    )
    const fit = finish(fitMixture(data, 'full', 5, { ...defaults, restarts: 5 }))
    expect(fit.restartLowerBounds).toEqual(each.map((one) => one.lowerBound))
    expect(fit.restartLogLikelihoods).toEqual(each.map((one) => one.logLikelihood))
    expect(fit.restartLogLikelihoods).toContain(fit.logLikelihood)
    expect(fit.degenerate).toEqual([])
    const sound = each.filter((one) => one.degenerate.length === 0)
    expect(fit.lowerBound).toBeCloseTo(Math.max(...sound.map((one) => one.lowerBound)), 9)
  })

  it('needs as many rows as components, and two', () => {
    const small = matrix([[0], [1], [3]])
    const error = errorOf(() => finish(fitMixture(small, 'full', 4, defaults)))
    expect(error).toMatchObject({ name: 'IsodenseError', code: 'TooFewRows' })
    expect((error as Error).message).toBe(
      '3 rows are too few for 4 components; at least 4 are needed.',
    )
    const single = () => finish(fitMixture(matrix([[0]]), 'full', 1, defaults))
    expect(single).toThrowError('1 row is too few for 1 component; at least 2 are needed.')
  })

  it.each([NaN, Infinity, -Infinity])('refuses %s that got through', (value) => {
    const broken = matrix([[0], [value], [1]])
    expect(() => finish(fitMixture(broken, 'full', 1, defaults))).toThrowError(
      expect.objectContaining({ code: 'NotFinite' }),
    )
  })

  it.each(types)('names values whose squares overflow (%s)', (type) => {
    const huge = matrix([[1e200], [-1e200], [3e199], [2e200]])
    expect(() => finish(fitMixture(huge, type, 2, defaults))).toThrowError(
      expect.objectContaining({ code: 'NotFinite' }),
    )
  })

  it.each(types)(
    'throws CovarianceSingular with reg_covar 0 where every start collapses (%s)',
    (type) => {
      const repeated = matrix([0, 1, 2].flatMap((x) => Array.from({ length: 9 }, () => [x, 2 * x])))
      const act = () => finish(fitMixture(repeated, type, 3, { ...defaults, regCovar: 0 }))
      expect(act).toThrowError(expect.objectContaining({ code: 'CovarianceSingular' }))
    },
  )

  const hard: [string, Matrix, number][] = [
    [
      'more components than distinct rows',
      matrix([1, 2, 3, 1, 2, 3, 1, 2].map((x) => [x, -x * x])),
      6,
    ],
    ['fewer rows than columns', families(createRandom(3), 6, 11, 2), 3],
    ['as many components as rows', families(createRandom(4), 5, 2, 2), 5],
    ['two rows', matrix([0, 1].map((x) => [x, 1 - x])), 2],
    [
      'one row repeated beside a cloud',
      matrix([...Array(40)].map((_, i) => (i < 20 ? [5, 5] : [Math.sin(i), i % 7]))),
      3,
    ],
  ]
  for (const [name, table, k] of hard) {
    it.each(types)(`reports a collapsed component for ${name}, in numbers (%s)`, (type) => {
      const fit = finish(fitMixture(prepare(table, true).data, type, k, defaults))
      expectFinite(fit)
      if (name !== 'one row repeated beside a cloud' || type === 'full') {
        expect(fit.degenerate.length).toBeGreaterThan(0)
      }
    })
  }
})

describe('bestRestart', () => {
  const failure = new IsodenseError('CovarianceSingular', 'A component has no spread.')
  const sound = finish(fitRestart(referenceKernel(data), 'full', 2, 0, defaults))
  const collapse = {
    component: 0,
    reason: 'floor',
    effectiveRows: 9,
  } as const
  const at = (lowerBound: number, degenerate: Fit['degenerate'] = []): Fit => ({
    ...sound,
    lowerBound,
    degenerate,
  })

  it('prefers a sound restart to a collapsed one with a larger bound', () => {
    expect(bestRestart([at(9, [collapse]), at(1), at(2)]).lowerBound).toBe(2)
    expect(bestRestart([at(9, [collapse]), at(10, [collapse])]).lowerBound).toBe(10)
  })

  it('passes over failed restarts, recorded as NaN, and throws where all failed', () => {
    const best = bestRestart([failure, at(1)])
    expect(best.restartLowerBounds).toEqual([NaN, 1])
    expect(best.restartLogLikelihoods).toEqual([NaN, sound.logLikelihood])
    expect(() => bestRestart([failure, failure])).toThrowError(failure)
  })

  it('counts stopped restarts, whose likelihood nobody knows', () => {
    const best = bestRestart([{ stoppedAt: -3 }, at(1), { stoppedAt: -2 }])
    expect(best.restartLowerBounds).toEqual([-3, 1, -2])
    expect(best.restartLogLikelihoods).toEqual([NaN, sound.logLikelihood, NaN])
    expect(best.restartsStopped).toBe(2)
  })

  it('keeps the earlier of restarts that are equal up to rounding', () => {
    const first = { ...at(-2), iterations: 77 }
    expect(bestRestart([first, at(-2 + 1e-13)]).iterations).toBe(77)
  })
})
