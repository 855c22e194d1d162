/**
 * Fitting and scoring against scikit-learn, in one run: per round of EM at a fixed start, and whole
 * jobs. Medians of five runs; scikit-learn with one thread or two, whichever is faster, and two of ours.
 *
 *   npm run bench                              the table
 *   npm run bench -- --json table.json         and as JSON
 *   npm run bench -- --only selection          jobs whose name has this in it
 *   npm run bench -- --growth                  how the cost grows with rows and components
 */
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { inRoot } from '../scripts/setup/paths.mjs'
import { Pool } from '../src/engine/pool'
import { digits, families, save, table } from './fit/data'
import { growth } from './fit/growth'
import { fitSeconds, roundSeconds, scoreSeconds } from './fit/isodense'
import { jobs, multiplyAdds, nameOf, type Job } from './fit/jobs'
import { peak } from './fit/peak'
import { howToInstall, isInstalled, reference, type ReferenceJob } from './fit/scikitLearn'
import { format, type Line } from './fit/table'
import { shared } from '../src/engine/sharedMatrix'

const threads = 2
const file = join(tmpdir(), 'isodense-bench.f64')
const types = ['full', 'tied', 'diag', 'spherical'] as const

/** What both sides do. */
function prepare(job: Job): { ours: (pool: Pool) => Promise<number>; theirs: ReferenceJob } {
  const common = { kind: job.kind, file, runs: 5 }
  if (job.kind === 'rounds') {
    const { n, d, k, type } = job
    const data = families(n, d, k)
    save(data, file)
    return {
      ours: (pool) => roundSeconds(pool, data, type, k),
      theirs: { ...common, d, k, type },
    }
  }
  if (job.kind === 'score') {
    const data = families(1_000_000, 10, 5)
    save(data, file)
    return {
      ours: (pool) => scoreSeconds(pool, data, 5),
      theirs: { ...common, d: 10, k: 5, type: 'full' },
    }
  }
  const selection = job.kind === 'selection'
  const data = selection
    ? shared(table(inRoot('samples', 'blobs_stretched.csv')))
    : digits(inRoot('samples', 'digits.csv'))
  save(data, file)
  const components = selection ? range(1, 10, 1) : range(30, 90, 10)
  const asked = selection ? types : (['full'] as const)
  const pairs = components.flatMap((nComponents) =>
    asked.map((covarianceType) => ({ covarianceType, nComponents })),
  )
  const restarts = selection ? 10 : 1
  return {
    ours: (pool) => fitSeconds(pool, data, pairs, restarts),
    theirs: { ...common, d: data.columns, components, types: asked, restarts },
  }
}

const range = (from: number, to: number, step: number) =>
  Array.from({ length: (to - from) / step + 1 }, (_, i) => from + i * step)

export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'string' },
      only: { type: 'string', default: '' },
      growth: { type: 'boolean', default: false },
    },
  })
  const pool = new Pool(new URL('./worker.js', import.meta.url), threads)
  pool.warmUp()
  if (!pool.kernel) throw new Error('This machine has no SIMD for the kernel.')
  const most = peak(pool.kernel)
  console.log(`peak: ${(most / 1e9).toFixed(1)} G multiply-adds a second and thread`)
  if (values.growth) return growth(pool)
  const compare = isInstalled()
  if (!compare) console.log(howToInstall)
  const lines: Line[] = []
  for (const job of jobs.filter((one) => nameOf(one).includes(values.only))) {
    const { ours, theirs } = prepare(job)
    const isodense = await ours(pool)
    const scikitLearn = compare ? reference(theirs) : null
    const isFull = job.kind === 'rounds' && job.type === 'full'
    const rate = isFull ? multiplyAdds(job) / isodense : null
    const share = rate === null ? null : rate / (threads * most)
    lines.push({ job: nameOf(job), scikitLearn, isodense, goal: job.goal, rate, share })
    console.log(format(lines.at(-1)!))
  }
  await pool.close()
  const alone = 'one thread'.includes(values.only) ? await oneThread() : []
  if (values.json) {
    const all = { peak: most, threads, lines, alone }
    writeFileSync(values.json, `${JSON.stringify(all, null, 2)}\n`)
  }
}

/** Multiply-adds a second of one thread, as a share of what it could do just before. */
async function oneThread(): Promise<{ job: string; rate: number; share: number }[]> {
  const pool = new Pool(new URL('./worker.js', import.meta.url), 1)
  const found = []
  for (const [n, d, k] of [
    [100_000, 32, 10],
    [20_000, 100, 10],
  ] as const) {
    const job = { kind: 'rounds', type: 'full', n, d, k, goal: 0 } as const
    const data = families(n, d, k)
    const most = peak(pool.kernel!)
    const rate = multiplyAdds(job) / (await roundSeconds(pool, data, 'full', k))
    const line = { job: nameOf(job), rate, share: rate / most }
    console.log(`one thread, ${line.job}: ${(rate / 1e9).toFixed(1)} G multiply-adds a second, ${(100 * line.share).toFixed(0)} % of the peak`) // prettier-ignore
    found.push(line)
  }
  await pool.close()
  return found
}
