/**
 * Reads 100 000 random and mutated files: each must end in a table or a named error, in time. Then every
 * property of the tests is tried with the seed, and the long simulations are run, too.
 *
 *   npm run nightly                            the seed is the day; it is printed
 *   npm run nightly -- --seed 7 --count 5000   other inputs
 *   npm run nightly -- --seed 7 --only 1234    one input again
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'
import { inRoot } from './setup/paths.mjs'

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: new Date().toISOString().slice(0, 10).replaceAll('-', '') },
    count: { type: 'string', default: '100000' },
    only: { type: 'string' },
  },
})
const seed = Number(options.seed)
const from = Number(options.only ?? 0)
const total = options.only === undefined ? Number(options.count) : 1
const portion = 2000

/** @type {{ module: typeof import('../tests/fuzzing/run') }} */
const { module } = await runnerImport('./tests/fuzzing/run.ts', { configFile: false })

const folder = join(tmpdir(), 'isodense-nightly')
let failed = 0
console.log(`seed ${seed}, ${total} inputs`)
for (let done = 0; done < total; done += portion) {
  const count = Math.min(portion, total - done)
  module.fuzz({
    seed,
    from: from + done,
    count,
    onFailure({ index, how, fault, bytes }) {
      failed++
      mkdirSync(folder, { recursive: true })
      const path = join(folder, `${seed}-${index}.bin`)
      writeFileSync(path, bytes)
      console.log(`input ${index} (${how}; ${bytes.length} bytes, ${path}): ${fault}`)
    },
  })
  console.log(`${done + count} read, ${failed} failed`)
}
if (options.only === undefined) {
  const tests = readdirSync(inRoot('tests'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join('tests', name))
    .filter((name) => /support\/property|ISODENSE_NIGHTLY/.test(readFileSync(inRoot(name), 'utf8')))
  const vitest = inRoot('node_modules', 'vitest', 'vitest.mjs')
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...tests], {
    cwd: inRoot(),
    stdio: 'inherit',
    env: { ...process.env, ISODENSE_SEED: options.seed, ISODENSE_NIGHTLY: '1' },
  })
  if (status !== 0) failed++
}
process.exitCode = failed === 0 ? 0 : 1
