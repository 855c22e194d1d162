/**
 * How well the scores of the default find rows that are known to be bad, beside scikit-learn's isolation forest
 * on the same rows: mean area under the ROC curve and mean average precision over the sets in shared/data/labelled,
 * which are not part of the repository. Labels are used for this comparison only. At most 3 000 rows, four seeds.
 *
 *   npm run bench:detection [-- --score density --no-robust --sets ../shared/data/labelled --seeds 4]
 *
 * The reference needs /usr/bin/python3 with scikit-learn; without it, only our own figures are shown.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { inRoot } from '../scripts/setup/paths.mjs'
import { rankingOf, type Ranking } from '../src/core/anomaly/ranking'
import { createRandom } from '../src/core/rng'
import { EngineService } from '../src/engine/service'
import { planFor } from '../src/shared/plan'

const mostRows = 3000
const label = 'outlier'

export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      sets: { type: 'string', default: inRoot('..', 'shared', 'data', 'labelled') },
      seeds: { type: 'string', default: '4' },
      score: { type: 'string', default: 'family' },
      'no-robust': { type: 'boolean', default: false },
    },
  })
  const sets = resolve(values.sets)
  if (!existsSync(sets)) throw new Error(`The labelled sets are not here: ${sets}`)
  const folder = mkdtempSync(join(tmpdir(), 'isodense-detection-'))
  const service = new EngineService({ workerUrl: new URL('./worker.js', import.meta.url) })
  const names = readdirSync(sets).filter((name) => name.endsWith('.csv'))
  const jobs = names.flatMap((name) =>
    Array.from({ length: Number(values.seeds) }, (_, seed) => {
      const path = join(folder, `${seed}-${name}`)
      writeFileSync(path, someRows(readFileSync(join(sets, name), 'utf8'), seed))
      return { name, seed, path }
    }),
  )
  const reference = isolationForest(jobs)
  const plan = { robust: !values['no-robust'], score: values.score as 'family' | 'density' }
  const found: { name: string; own: Ranking; other: Ranking | undefined }[] = []
  for (const [i, { name, seed, path }] of jobs.entries()) {
    found.push({ name, own: await judge(service, path, { ...plan, seed }), other: reference?.[i] })
    if (seed === Number(values.seeds) - 1) console.log(line(name, found.filter((f) => f.name === name))) // prettier-ignore
  }
  console.log(line(`mean of ${names.length} sets`, found))
  if (reference) {
    for (const key of ['rocAuc', 'averagePrecision'] as const)
      console.log(paired(names, found, key))
  }
  await service.close()
  rmSync(folder, { recursive: true })
}

/** The file's header and at most `mostRows` of its rows, drawn without replacement. */
function someRows(text: string, seed: number): string {
  const [header, ...rows] = text.trim().split(/\r?\n/)
  const random = createRandom(seed, rows.length)
  while (rows.length > mostRows) rows.splice(Math.floor(random.uniform() * rows.length), 1)
  return [header, ...rows].join('\n') + '\n'
}

type PlanPart = { seed: number; robust: boolean; score: 'family' | 'density' }

async function judge(service: EngineService, path: string, part: PlanPart): Promise<Ranking> {
  service.files.add('set', { path, access: 'read' })
  const opened = await service.call('open', { file: 'set' })
  const plan = { ...planFor(opened)!, ...part }
  plan.columns = plan.columns.filter(({ name }) => name !== label)
  const { models } = await service.call('analyse', { tableId: opened.tableId, plan })
  const model = service.session.model(models[0]!.modelId)
  const bad = service.session.table(opened.tableId).table.cells.at(-1)!
  const scores = model.typicality.map((value) => -value)
  return rankingOf(
    scores,
    Array.from(model.prepared.rows, (row) => Number(bad.at(row))),
  )
}

function isolationForest(jobs: { path: string; seed: number }[]): Ranking[] | undefined {
  const input = jobs.map(({ path, seed }) => `${path} ${seed}\n`).join('')
  const script = inRoot('bench', 'detection', 'isolation_forest.py')
  const run = spawnSync('/usr/bin/python3', [script], { input, encoding: 'utf8', maxBuffer: 1e8 })
  if (run.status !== 0) {
    console.log(`No reference: ${(run.stderr || String(run.error)).trim().split('\n').at(-1)}`)
    return undefined
  }
  return run.stdout
    .trim()
    .split('\n')
    .map((text) => {
      const [rocAuc, averagePrecision] = JSON.parse(text)
      return { rocAuc, averagePrecision }
    })
}

const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length
const of = (found: Ranking[], key: keyof Ranking) => mean(found.map((one) => one[key]))

function line(name: string, found: { own: Ranking; other: Ranking | undefined }[]): string {
  const text = (rankings: Ranking[]) =>
    `${of(rankings, 'rocAuc').toFixed(3)} / ${of(rankings, 'averagePrecision').toFixed(3)}`
  const others = found.map(({ other }) => other).filter((other) => other !== undefined)
  const reference = others.length > 0 ? `   isolation forest ${text(others)}` : ''
  return `${name.padEnd(20)} ${text(found.map(({ own }) => own))}${reference}`
}

/** The mean over the sets of the difference, and its standard error. */
function paired(
  names: string[],
  found: { name: string; own: Ranking; other: Ranking | undefined }[],
  key: keyof Ranking,
): string {
  const differences = names.map((name) =>
    mean(found.filter((f) => f.name === name).map(({ own, other }) => own[key] - other![key])),
  )
  const average = mean(differences)
  const squares = differences.reduce((sum, one) => sum + (one - average) ** 2, 0)
  const error = Math.sqrt(squares / (names.length - 1) / names.length)
  return `${key}: ${average >= 0 ? '+' : ''}${average.toFixed(3)} ± ${error.toFixed(3)} to isolation forest`
}
