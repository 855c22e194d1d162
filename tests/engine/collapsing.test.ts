import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { fitMixture } from '../../src/core/gmm/fit'
import type { Fit } from '../../src/core/gmm/types'
import { keepBestMixture, mustCollapse, RoomForCollapsed } from '../../src/engine/collapsing'
import { fitPairs } from '../../src/engine/fitting'
import { Pool } from '../../src/engine/pool'
import { isFit } from '../../src/engine/runs'
import { shared } from '../../src/engine/sharedMatrix'
import { dataSet, defaults, finish, prepare, types } from '../core/support'

let pool: Pool
beforeAll(() => void (pool = new Pool(new URL(inject('workerUrl')), 2)))
afterAll(() => pool.close())

const data = shared(prepare(dataSet('wine'), false).data)
const job = () => ({ pool, data, logDensityOffset: 0, options: { ...defaults, restarts: 3 } })

test('pairs whose rows are too few for their components end as they do one after the other', async () => {
  // 178 rows of 13 columns: from 13 components on one of them has fewer than 14.
  const pairs = types.map((covarianceType) => ({ covarianceType, nComponents: 20 }))
  expect(pairs.every((pair) => mustCollapse(pair, data))).toBe(true)
  for (const [i, { fit }] of (await fitPairs(pairs, job())).entries()) {
    const alone = finish(fitMixture(data, types[i], 20, job().options))
    expect(fit!.degenerate.length).toBeGreaterThan(0)
    expect(fit!.restartLogLikelihoods).toHaveLength(3)
    alone.restartLogLikelihoods.forEach((value, restart) =>
      expect(fit!.restartLogLikelihoods[restart] / value).toBeCloseTo(1, 9),
    )
    expect(fit!.mixture.covariances).toHaveLength(alone.mixture.covariances.length)
  }
})

test('only where every fit must collapse nothing is compared', () => {
  expect(mustCollapse({ covarianceType: 'full', nComponents: 12 }, data)).toBe(false)
  expect(mustCollapse({ covarianceType: 'full', nComponents: 13 }, data)).toBe(true)
})

const fitOf = (lowerBound: number, collapsed = true, numbers = 1000): Fit => ({
  mixture: {
    ...{ covarianceType: 'full', nComponents: 1, nFeatures: 1 },
    ...{ weights: Float64Array.of(1), means: Float64Array.of(0) },
    covariances: new Float64Array(numbers).fill(1),
  },
  ...{
    converged: true,
    iterations: 2,
    lowerBound,
    changes: [0, 0],
    logLikelihood: lowerBound * 10,
  },
  degenerate: collapsed ? [{ component: 0, reason: 'rows', effectiveRows: 1 }] : [],
  ...{ restartLowerBounds: [], restartLogLikelihoods: [], restartsStopped: 0 },
})

test('of collapsed restarts the best keeps its mixture, and equal ones do', () => {
  const begun = [fitOf(1), fitOf(3), fitOf(2), fitOf(3), fitOf(0, false)].map(
    (outcome, restart) => ({
      ...{ covarianceType: 'full' as const, restart, lowerBounds: [], outcome },
    }),
  )
  keepBestMixture(begun)
  expect(begun.map(({ outcome }) => isFit(outcome))).toEqual([false, true, false, true, true])
  expect(begun[2].outcome).toEqual({ lowerBound: 2, logLikelihood: 20 })
})

test('collapsed fits keep their covariances as far as there is room: the best by a criterion last', () => {
  const room = new RoomForCollapsed(data, 3 * 8000)
  const pair = { covarianceType: 'full' as const, nComponents: 1 }
  const all = [5, 9, 1, 7, 3].map((bound) => ({ pair, fit: fitOf(bound) }))
  const sound = { pair, fit: fitOf(0, false) }
  for (const one of [...all, sound, { pair, fit: null }]) room.add(one)
  expect(all.map(({ fit }) => fit.letGo === true)).toEqual([false, false, true, false, true])
  expect(all[2].fit).toMatchObject({ logLikelihood: 10, mixture: { covariances: { length: 0 } } })
  expect(sound.fit.letGo).toBeUndefined()
})

test('the best fit is kept however large it is', () => {
  const room = new RoomForCollapsed(data, 10)
  const pair = { covarianceType: 'full' as const, nComponents: 1 }
  const all = [1, 3, 2].map((bound) => ({ pair, fit: fitOf(bound) }))
  for (const one of all) room.add(one)
  expect(all.map(({ fit }) => fit.letGo === true)).toEqual([true, false, false])
})
