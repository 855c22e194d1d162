/**
 * How long the app takes to start: from the start of its process to a window that answers, and to the first
 * sample's flags; medians of the runs, after one that fills the caches.
 *
 *   npm run bench:start [-- --runs 5]
 *
 * Needs a build (npm run setup) and a display; without one: xvfb-run -a -s "-screen 0 1600x1000x24".
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { _electron } from '@playwright/test'
import { electronExecutable } from '../scripts/electron/find.mjs'
import { root } from '../scripts/setup/paths.mjs'

const { values: options } = parseArgs({ options: { runs: { type: 'string', default: '5' } } })

/** Seconds until each is there. */
async function start() {
  const userData = mkdtempSync(join(tmpdir(), 'isodense-bench-'))
  const env = /** @type {Record<string, string>} */ ({ ...process.env })
  delete env.ELECTRON_RUN_AS_NODE // would turn Electron into plain Node
  const begun = performance.now()
  const app = await _electron.launch({
    executablePath: electronExecutable(),
    args: [`--user-data-dir=${userData}`, root],
    env,
  })
  try {
    const window = await app.firstWindow()
    // A click that has its effect: the window answers.
    await window.getByTestId('tab-distribution').click()
    await window.locator('[data-testid="tab-distribution"][aria-selected="true"]').waitFor()
    const interactive = performance.now() - begun
    await window.locator('[data-testid="export-flagged"]:not(:disabled)').waitFor()
    const flags = performance.now() - begun
    return { interactive: interactive / 1000, flags: flags / 1000 }
  } finally {
    app.process().kill('SIGKILL') // nothing in it is to be kept, nothing shall be asked
    await app.close().catch(() => undefined)
    rmSync(userData, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 })
  }
}

await start()
const runs = []
for (let i = 0; i < Number(options.runs); i++) runs.push(await start())
for (const key of /** @type {const} */ (['interactive', 'flags'])) {
  const sorted = runs.map((run) => run[key]).sort((a, b) => a - b)
  console.log(`${key}: ${sorted[sorted.length >> 1].toFixed(2)} s`)
}
