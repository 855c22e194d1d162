// `npm test`: sets up what is missing, then runs everything to the end, and closes with one line
// that sums up all runners.
import { rmSync } from 'node:fs'
import { prepareElectron } from './electron/prepare.mjs'
import { build } from './setup/build.mjs'
import { installDependencies } from './setup/dependencies.mjs'
import { checkNode } from './setup/node.mjs'
import { inRoot } from './setup/paths.mjs'
import { SetupError, runMain, say } from './setup/report.mjs'
import { installSystemLibraries, testNeeds } from './setup/system.mjs'
import { summary } from './testing/count.mjs'
import {
  failure,
  runBrowser,
  runCheck,
  runEndToEnd,
  runPackage,
  runUnit,
} from './testing/runners.mjs'

/** @typedef {import('./testing/count.mjs').Counted} Counted */

/** Everything that needs no window is tested even where the window cannot be set up. */
let isSetUp = false

/** @returns {Promise<Counted>} */
async function setUpApp() {
  try {
    await build()
    await installSystemLibraries(testNeeds)
    await prepareElectron()
  } catch (error) {
    if (error instanceof SetupError) return failure(error.message)
    throw error
  }
  isSetUp = true
  return { passed: 1, failed: 0, notes: [] }
}

/** @returns {Promise<Counted>} */
const inBrowser = async () => (isSetUp ? runBrowser() : failure('not run: the set-up failed'))

/** @returns {Promise<Counted>} */
const endToEnd = async () => (isSetUp ? runEndToEnd() : failure('not run: the set-up failed'))

/** @returns {Promise<Counted>} */
const packaged = async () => (isSetUp ? runPackage() : failure('not run: the set-up failed'))

/** @type {[string, () => Promise<Counted>][]} */
const runners = [
  ['set-up', setUpApp],
  ['types', () => runCheck('types')],
  ['lint', () => runCheck('lint')],
  ['layers', () => runCheck('layers')],
  ['format', () => runCheck('format')],
  ['unit', runUnit],
  ['browser', inBrowser],
  ['end to end', endToEnd],
  ['package', packaged],
]

await runMain(async () => {
  checkNode()
  await installDependencies()
  rmSync(inRoot('artefacts'), { recursive: true, force: true })

  const counts = []
  for (const [name, runner] of runners) {
    const started = performance.now()
    const count = await runner()
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    for (const note of count.notes) say(`${name}: ${note}`)
    say(`${name}: ${count.failed === 0 ? 'passed' : 'FAILED'} (${seconds} s)`)
    counts.push(count)
  }
  console.log(summary(counts))
  return counts.some((count) => count.failed > 0) ? 1 : 0
})
