/**
 * How long the window's thread is busy at a stretch while the user drags something: 60 moves of the
 * mouse for each thing that can be dragged, in the built app. Medians of the runs, times in ms; "cpu"
 * is processor time, "wall" includes waiting for a processor that other programs use.
 *
 *   npm run bench:drag [-- --runs 5] [-- --only slider] [-- --rows 400]  (or 200000, 1000000)
 *
 * Needs a build (npm run setup) and a display; without one: xvfb-run -a -s "-screen 0 1600x1000x24".
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { _electron } from '@playwright/test'
import { electronExecutable } from '../scripts/electron/find.mjs'
import { inRoot, root } from '../scripts/setup/paths.mjs'
import { drags } from './drag/drags.mjs'
import { writeTable } from './drag/table.mjs'
import { busy } from './drag/trace.mjs'

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
    rows: { type: 'string', default: '' },
  },
})
const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', '__metadata']

/** @param {import('@playwright/test').CDPSession} devtools @param {() => Promise<void>} action */
async function traced(devtools, action) {
  /** @type {import('./drag/trace.mjs').TraceEvent[]} */
  const events = []
  const collect = (/** @type {{ value: any[] }} */ { value }) => void events.push(...value)
  devtools.on('Tracing.dataCollected', collect)
  const complete = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve))
  await devtools.send('Tracing.start', { traceConfig: { includedCategories: categories } })
  await action()
  await devtools.send('Tracing.end')
  await complete
  devtools.off('Tracing.dataCollected', collect)
  return events
}

/** @param {Record<string, number>[]} runs */
const medians = (runs) =>
  Object.fromEntries(
    Object.keys(runs[0]).map((key) => {
      const sorted = runs.map((run) => run[key]).sort((a, b) => a - b)
      return [key, Number(sorted[Math.floor(sorted.length / 2)].toFixed(1))]
    }),
  )

/** @param {import('@playwright/test').Page} window */
async function fitForMinutes(window) {
  await window.getByTestId('restarts').fill('1000')
  await window.getByTestId('restarts').press('Enter')
  await window.getByTestId('stop').waitFor()
}

/**
 * @param {string} file
 * @param {RegExp} which
 * @param {(window: import('@playwright/test').Page) => Promise<void>} [meanwhile]
 */
async function measure(file, which, meanwhile) {
  const userData = mkdtempSync(join(tmpdir(), 'isodense-bench-'))
  const env = /** @type {Record<string, string>} */ ({ ...process.env })
  delete env.ELECTRON_RUN_AS_NODE // would turn Electron into plain Node
  const app = await _electron.launch({
    executablePath: electronExecutable(),
    args: [`--user-data-dir=${userData}`, root, file],
    env,
  })
  try {
    const window = await app.firstWindow()
    const patient = { timeout: 300_000 }
    await window.locator('[data-testid="export-flagged"]:not(:disabled)').waitFor(patient)
    await meanwhile?.(window)
    const devtools = await window.context().newCDPSession(window)
    /** @type {Record<string, Record<string, number>>} */
    const table = {}
    for (const [name, { tab, prepare, run }] of Object.entries(drags)) {
      if (!name.includes(options.only) || !which.test(name)) continue
      await window.getByTestId(`tab-${tab}`).click()
      const runs = []
      // The first run warms the compiler up.
      for (let i = 0; i <= Number(options.runs); i++) {
        await prepare?.(window)
        await window.waitForTimeout(600)
        const events = await traced(devtools, () => run(window))
        if (i > 0) runs.push(busy(events))
      }
      table[name] = medians(runs)
    }
    console.table(table)
  } finally {
    app.process().kill('SIGKILL') // nothing in it is to be kept, nothing shall be asked
    await app.close().catch(() => undefined)
    // Its processes may still be writing as they end.
    rmSync(userData, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 })
  }
}

const folder = mkdtempSync(join(tmpdir(), 'isodense-bench-'))
try {
  if (options.rows === '' || options.rows === '400') {
    console.log('400 rows')
    await measure(inRoot('samples', 'blobs_stretched.csv'), /./)
  }
  for (const rows of [200_000, 1_000_000]) {
    if (options.rows !== '' && options.rows !== String(rows)) continue
    const large = join(folder, 'large.csv')
    writeTable(large, rows)
    console.log(`${rows} rows`)
    await measure(large, /./)
    console.log(`${rows} rows, during a fit`)
    await measure(large, /slider$/, fitForMinutes)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
