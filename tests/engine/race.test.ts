import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { chooseBest } from '../../src/core/gmm/select'
import { fitPairs, type Tried } from '../../src/engine/fitting'
import type { Pair } from '../../src/engine/pair'
import { Pool } from '../../src/engine/pool'
import { shared } from '../../src/engine/sharedMatrix'
import { dataSet, defaults, prepare, types } from '../core/support'

let pool: Pool
beforeAll(() => void (pool = new Pool(new URL(inject('workerUrl')), 2)))
afterAll(() => pool.close())

const pairs: Pair[] = types.flatMap((covarianceType) =>
  Array.from({ length: 10 }, (_, i) => ({ covarianceType, nComponents: i + 1 })),
)
const criterion = (tried: Tried[], name: 'aic' | 'bic') =>
  tried[chooseBest(tried.map(({ candidate }) => candidate), name)!].candidate[name] // prettier-ignore

test.each(['blobs_stretched', 'moons', 'iris', 'wine'])(
  '%s: with 20 seeds the chosen model is never worse than with all restarts run to their end',
  async (name) => {
    const data = shared(prepare(dataSet(name), true).data)
    let stopped = 0
    for (let seed = 0; seed < 20; seed++) {
      const job = { pool, data, logDensityOffset: 0, options: { ...defaults, seed } }
      const raced = await fitPairs(pairs, job)
      // A pair that is alone can win, so that all of its restarts are run to their end.
      const whole = (await Promise.all(pairs.map((pair) => fitPairs([pair], job)))).flat()
      expect(whole.every(({ fit }) => fit === null || fit.restartsStopped === 0)).toBe(true)
      for (const by of ['aic', 'bic'] as const) {
        const limit = criterion(whole, by)
        expect(criterion(raced, by)).toBeLessThanOrEqual(limit + 1e-9 * Math.abs(limit))
      }
      stopped += raced.reduce((sum, { fit }) => sum + (fit?.restartsStopped ?? 0), 0)
    }
    expect(stopped).toBeGreaterThan(0)
  },
)
