/**
 * A million rows and ten columns, from the CSV file to the exported flags: the command line against one
 * Python process, by wall time and peak memory, in turn. Of more rows the command line alone, once: a file of
 * about a gigabyte is made for ten million.
 *
 *   npm run bench:large [-- --rows 10000000]          needs a build (npm run setup), /usr/bin/time, and a Python with pandas
 *                                and scikit-learn: PYTHON, or /usr/bin/python3
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { inRoot } from '../scripts/setup/paths.mjs'
import { writeFamilies } from './fit/csv'
import { median } from './fit/scikitLearn'

const runs = 3
const python = process.env.PYTHON ?? '/usr/bin/python3'

interface Usage {
  seconds: number
  megabytes: number
}

function measured(command: string[], env: Record<string, string> = {}): Usage {
  const { status, stderr } = spawnSync('/usr/bin/time', ['-f', '%e %M', ...command], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
  if (status !== 0) throw new Error(`${command[0]} failed: ${stderr}`)
  const [seconds, kilobytes] = stderr.trim().split('\n').at(-1)!.split(' ').map(Number)
  return { seconds, megabytes: kilobytes / 1000 }
}

const summary = (all: Usage[]): Usage => ({
  seconds: median(all.map((one) => one.seconds)),
  megabytes: median(all.map((one) => one.megabytes)),
})

const say = (name: string, { seconds, megabytes }: Usage) =>
  console.log(`${name.padEnd(14)} ${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB`)

export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { rows: { type: 'string', default: '1000000' } } })
  const rows = Number(values.rows)
  const folder = mkdtempSync(join(tmpdir(), 'isodense-large-'))
  const file = await writeFamilies(join(folder, 'large.csv'), rows, 10)
  const out = join(folder, 'flagged.csv')
  const ours = [
    process.execPath,
    inRoot('out', 'cli', 'isodense.js'),
    'detect',
    file,
    '--k',
    '5',
  ].concat(...[['--covariance', 'full', '--n-init', '1', '--percentile', '1', '--out', out]])
  const theirs = [python, inRoot('bench', 'large', 'reference.py'), file, out]
  const alone = rows > 1_000_000
  const compare = !alone && spawnSync(python, ['-c', 'import pandas, sklearn']).status === 0
  if (!compare && !alone) {
    console.log('Nothing to compare with: apt-get install python3-pandas python3-sklearn.')
  }
  const isodense: Usage[] = []
  const reference: Usage[][] = [[], []]
  for (let run = 0; run < (alone ? 1 : runs); run++) {
    isodense.push(measured(ours))
    for (const [i, threads] of compare ? ['1', '2'].entries() : []) {
      const env = { OMP_NUM_THREADS: threads, OMP_WAIT_POLICY: 'PASSIVE' }
      reference[i].push(measured(theirs, env))
    }
  }
  say('Isodense', summary(isodense))
  if (compare) {
    const [one, two] = reference.map(summary)
    say('Python, 1', one)
    say('Python, 2', two)
    const best = Math.min(one.seconds, two.seconds)
    console.log(`ratio          ${(best / summary(isodense).seconds).toFixed(2)}`)
  }
  rmSync(folder, { recursive: true })
}
