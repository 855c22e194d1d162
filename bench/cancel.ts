/**
 * How long a fit goes on after it is stopped: from the signal until every thread is free for other
 * work, at several sizes; and how long a whole analysis does, from the first look to the flags of a
 * million rows. The worst and the median of some stops, each at another moment.
 *
 *   npm run bench:cancel
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EngineService } from '../src/engine/service'
import { planFor } from '../src/shared/plan'
import { writeFamilies } from './fit/csv'
import { Pool } from '../src/engine/pool'
import { placeFor } from '../src/engine/kernel/places'
import { fitPairs } from '../src/engine/fitting'
import { shared } from '../src/engine/sharedMatrix'
import { families } from './fit/data'

const threads = 2
const stops = 12
const sizes = [
  { n: 400, d: 2, components: [1, 5, 10], restarts: 1000 },
  { n: 100_000, d: 10, components: [5], restarts: 10 },
  { n: 20_000, d: 100, components: [10, 40], restarts: 2 },
  { n: 1_000_000, d: 10, components: [5], restarts: 1 },
  { n: 5_000_000, d: 10, components: [10], restarts: 1 },
]

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

export async function main(): Promise<void> {
  const pool = new Pool(new URL('./worker.js', import.meta.url), threads)
  const few = shared(families(100, 2, 2))
  const small = placeFor(few, { types: [], mostComponents: 2, starts: true }, pool)
  /** Comes back when every thread has done something. */
  const everyThreadIsFree = () =>
    Promise.all(
      Array.from({ length: threads }, () =>
        pool.run({ kind: 'kmeans', place: small, nClusters: 2, seed: 0, restarts: 1 }),
      ),
    )
  for (const { n, d, components, restarts } of sizes) {
    const data = families(n, d, 5)
    const pairs = (['full', 'tied'] as const).flatMap((covarianceType) =>
      components.map((nComponents) => ({ covarianceType, nComponents })),
    )
    const options = { restarts, tolerance: 0, maxIterations: 10_000, regCovar: 1e-6, seed: 0 }
    const times: number[] = []
    for (let i = 0; i < stops; i++) {
      const stop = new AbortController()
      const job = { pool, data, logDensityOffset: 0, options, signal: stop.signal }
      const ended = fitPairs(pairs, job).catch((error: Error) => error)
      await pause(60 + i * 97)
      const start = performance.now()
      stop.abort()
      await ended
      await everyThreadIsFree()
      times.push(performance.now() - start)
    }
    times.sort((a, b) => a - b)
    console.log(
      `${n} x ${d}: median ${times[stops / 2].toFixed(1)} ms, worst ${times.at(-1)!.toFixed(1)} ms`,
    )
  }
  await pool.close()
  await analysisOf(1_000_000, 10)
}

/** Stops a whole analysis at moments from its beginning to its end. */
async function analysisOf(n: number, d: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'isodense-cancel-'))
  const path = await writeFamilies(join(folder, 'large.csv'), n, d)
  const service = new EngineService({ workerUrl: new URL('./worker.js', import.meta.url), threads })
  service.files.add('file', { path, access: 'read' })
  const table = await service.call('open', { file: 'file' })
  const plan = planFor(table)!
  const times: number[] = []
  let wait = 0
  for (let ended = false; !ended; wait += 173) {
    const stop = new AbortController()
    // Another plan each time: what was prepared for the last one is not used again.
    const question = { tableId: table.tableId, plan: { ...plan, seed: wait } }
    const context = { signal: stop.signal, onPreview: () => undefined }
    const answer = service.call('analyse', question, context).then(
      () => null,
      () => performance.now(),
    )
    // The engine hears of it when it is free to listen: that counts, too.
    const due = performance.now() + wait
    await pause(wait)
    stop.abort()
    const stopped = await answer
    if (stopped === null) ended = true
    else times.push(stopped - due)
  }
  times.sort((a, b) => a - b)
  console.log(
    `analysis of ${n} x ${d}, ${times.length} stops: median ${times[times.length >> 1].toFixed(1)} ms, worst ${times.at(-1)!.toFixed(1)} ms`,
  )
  await service.close()
  rmSync(folder, { recursive: true })
}
