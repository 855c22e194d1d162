import { spawnSync } from 'node:child_process'
import { inRoot } from '../../scripts/setup/paths.mjs'

/** As `reference.py` reads it. */
export interface ReferenceJob {
  kind: string
  file: string
  d: number
  runs: number
  k?: number
  type?: string
  components?: number[]
  types?: readonly string[]
  restarts?: number
  share?: number
}

const python = process.env.PYTHON ?? '/usr/bin/python3'

export function isInstalled(): boolean {
  return spawnSync(python, ['-c', 'import sklearn']).status === 0
}

export const howToInstall =
  'scikit-learn is not installed, so there is nothing to compare with: apt-get install python3-sklearn ' +
  'libopenblas0-pthread, or set PYTHON to a Python that has it.'

/** Seconds of a job's runs: with one thread or with two, whichever has the smaller median. */
export function reference(job: ReferenceJob): number {
  return Math.min(...['1', '2'].map((threads) => median(timesOf(job, threads))))
}

function timesOf(job: ReferenceJob, threads: string): number[] {
  const { status, stdout, stderr } = spawnSync(python, [inRoot('bench', 'fit', 'reference.py')], {
    input: `${JSON.stringify(job)}\n`,
    encoding: 'utf8',
    env: {
      ...process.env,
      OMP_NUM_THREADS: threads,
      OPENBLAS_NUM_THREADS: threads,
      OMP_WAIT_POLICY: 'PASSIVE',
    },
  })
  if (status !== 0) throw new Error(`scikit-learn failed: ${stderr}`)
  return JSON.parse(stdout)
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
