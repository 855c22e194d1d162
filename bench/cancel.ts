/**
 * How long a fit goes on after it is stopped: from the signal until every thread is free for other
 * work, at several sizes. The worst and the median of some stops, each at another moment.
 *
 *   npm run bench:cancel
 */
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
}
