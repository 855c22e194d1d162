import { afterEach, expect, inject, test } from 'vitest'
import type { FitOptions } from '../../src/core/gmm/types'
import { fitPairs } from '../../src/engine/fitting'
import { Pool } from '../../src/engine/pool'
import { scoreRows } from '../../src/engine/scoring'
import { shared } from '../../src/engine/sharedMatrix'
import { createRandom } from '../../src/core/rng'
import { families, types } from '../core/support'

const options: FitOptions = { restarts: 2, tolerance: 1e-3, maxIterations: 20, regCovar: 1e-6, seed: 3 } // prettier-ignore
const pools: Pool[] = []
afterEach(() => Promise.all(pools.splice(0).map((pool) => pool.close())))

/** All that a file of these rows would be judged by, with so many threads. */
async function judged(threads: number, n: number, d: number, k: number) {
  const pool = new Pool(new URL(inject('workerUrl')), threads)
  pools.push(pool)
  expect(pool.kernel).not.toBeNull()
  const data = shared(families(createRandom(5), n, d, 4))
  const pairs = types.flatMap((covarianceType) => [
    { covarianceType, nComponents: k },
    { covarianceType, nComponents: 2 },
  ])
  // The tree's start and the last rounds, too, where they are quick.
  const refine = n < 1000 ? { seed: 3 } : undefined
  const tried = await fitPairs(pairs, { pool, data, logDensityOffset: 0, options, refine })
  expect(tried.some(({ fit }) => fit?.finished === true)).toBe(refine !== undefined)
  const scores = await scoreRows(pool, data, tried[0].fit!.mixture)
  return { tried, scores }
}

test.each([
  // Small rounds are not shared; those of the others are cut into chunks.
  [700, 3, 4],
  [60_001, 6, 5],
  [3_000, 70, 7],
])('%i rows of %i columns, k %i: the same bits for 1, 2 and 8 threads', async (n, d, k) => {
  const [one, two, eight] = [await judged(1, n, d, k), await judged(2, n, d, k), await judged(8, n, d, k)] // prettier-ignore
  expect(two).toEqual(one)
  expect(eight).toEqual(one)
})
