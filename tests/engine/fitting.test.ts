import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, expect, test, vi } from 'vitest'
import { fitPairs, type FittingJob } from '../../src/engine/fitting'
import { Pool } from '../../src/engine/pool'
import { temporaryFolder } from './support'

const folder = temporaryFolder()
let pool: Pool
afterEach(() => pool.close())

/** A job of two restarts whose threads run `script`. */
function job(name: string, script: string): FittingJob {
  const path = join(folder, name)
  writeFileSync(path, `import { parentPort } from 'node:worker_threads'\n${script}`)
  pool = new Pool(pathToFileURL(path), 1)
  return {
    pool,
    data: { values: new Float64Array(new SharedArrayBuffer(32)), rows: 4, columns: 1 },
    logDensityOffset: 0,
    options: { restarts: 2, tolerance: 0, maxIterations: 1, regCovar: 0, seed: 0 },
  }
}
const pairs = Array.from({ length: 10 }, (_, i) => ({
  covarianceType: 'full' as const,
  nComponents: i + 1,
}))

test('a thread that dies ends the whole work: no other is begun', async () => {
  const dying = job('dying.mjs', `parentPort.on('message', () => process.exit(3))`)
  const run = vi.spyOn(pool, 'run')
  await expect(fitPairs(pairs, dying)).rejects.toMatchObject({ code: 'Internal' })
  const outcomes = await Promise.allSettled(run.mock.results.map(({ value }) => value))
  const codes = outcomes.map((o) => o.status === 'rejected' && o.reason.code)
  expect(codes).toEqual(['Internal', ...Array(9).fill('Cancelled')])
})

test('threads that cannot be started are an error, not a wait', async () => {
  const broken = job('broken.mjs', `import './nowhere.mjs'`)
  await expect(fitPairs(pairs, broken)).rejects.toMatchObject({ code: 'Internal' })
})

test('stopping is not reported as progress', async () => {
  const endless = job('endless.mjs', `parentPort.on('message', () => { for (;;); })`)
  const stop = new AbortController()
  const fractions: number[] = []
  const work = fitPairs(pairs, {
    ...endless,
    signal: stop.signal,
    onFraction: (fraction) => fractions.push(fraction),
  })
  setTimeout(() => stop.abort(), 50)
  await expect(work).rejects.toMatchObject({ code: 'Cancelled' })
  expect(fractions).toEqual([])
})
