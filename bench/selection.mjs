/**
 * The tutorial's model choice (400 × 2; 40 pairs, 10 restarts) against scikit-learn, in turn, as
 * medians of five runs and their ratio. Ours counts the whole process, from starting Node to the
 * last byte of JSON; scikit-learn's counts the fits alone.
 *
 *   npm run bench        needs a build (npm run setup) and a Python with scikit-learn:
 *                        PYTHON, or /usr/bin/python3
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const runs = 5
const data = 'samples/blobs_stretched.csv'
const python = process.env.PYTHON ?? '/usr/bin/python3'
const cli = 'out/cli/isodense.js'
if (!existsSync(cli)) throw new Error(`${cli} is missing: run npm run setup first.`)

/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]

function run(
  /** @type {string} */ command,
  /** @type {string[]} */ args,
  /** @type {Record<string, string>} */ env = {},
) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, ...env },
  })
  if (status !== 0) throw new Error(`${command} failed: ${stderr}`)
  return stdout
}

function isodense() {
  const start = performance.now()
  const { model } = JSON.parse(
    run(process.execPath, [cli, 'detect', data, '--no-standardise', '--json', '-']),
  )
  const seconds = (performance.now() - start) / 1000
  return { seconds, chosen: `${model.covarianceType} ${model.nComponents}` }
}

function scikitLearn(/** @type {string} */ threads) {
  const env = { OMP_NUM_THREADS: threads, OMP_WAIT_POLICY: 'PASSIVE' }
  const [seconds, ...chosen] = run(python, ['bench/selection.py', data], env).trim().split(' ')
  return { seconds: Number(seconds), chosen: chosen.join(' ') }
}

const results = Array.from({ length: runs }, () => ({
  ours: isodense(),
  theirs: ['1', '2'].map(scikitLearn).reduce((a, b) => (b.seconds < a.seconds ? b : a)),
}))
const ours = median(results.map((r) => r.ours.seconds))
const theirs = median(results.map((r) => r.theirs.seconds))
console.log(`Isodense      ${ours.toFixed(2)} s, chose ${results[0].ours.chosen} (whole process)`)
console.log(`scikit-learn  ${theirs.toFixed(2)} s, chose ${results[0].theirs.chosen} (fits alone)`)
console.log(`ratio         ${(theirs / ours).toFixed(2)}`)
