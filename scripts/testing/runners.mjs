import { existsSync, readFileSync, rmSync } from 'node:fs'
import { hasDisplay } from '../setup/display.mjs'
import { inRoot } from '../setup/paths.mjs'
import { isInstalled, npm, run } from '../setup/run.mjs'
import { packageChecks, whyNotHere } from '../packaging/checks.mjs'
import { settle } from './count.mjs'
import { countPlaywright } from './playwright-report.mjs'
import { countVitest } from './vitest-report.mjs'

/** @typedef {import('./count.mjs').Counted} Counted */

/** @param {string} note @returns {Counted} */
export const failure = (note) => ({ passed: 0, failed: 1, notes: [note] })

/** A check is one of package.json's scripts; its output is shown when it fails. */
export async function runCheck(/** @type {string} */ script) {
  const { code, output } = await npm(['run', '--silent', script], { quiet: true })
  return code === 0 ? { passed: 1, failed: 0, notes: [] } : failure(output.trim())
}

/**
 * Runs a command that writes a JSON report, and counts it.
 *
 * @param {string[]} command
 * @param {string} reportFile
 * @param {(report: any) => Omit<Parameters<typeof settle>[0], 'code'>} count
 */
async function runWithReport([program, ...args], reportFile, count) {
  rmSync(reportFile, { force: true })
  const { code } = await run(program, args)
  if (!existsSync(reportFile)) return failure(`ended with code ${code} and left no report`)
  return settle({ code, ...count(JSON.parse(readFileSync(reportFile, 'utf8'))) })
}

export function runUnit() {
  const file = inRoot('artefacts', 'reports', 'unit.json')
  const vitest = inRoot('node_modules', 'vitest', 'vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  return runWithReport([process.execPath, vitest, 'run', ...reporters], file, countVitest)
}

const playwright = [
  process.execPath,
  inRoot('node_modules', '@playwright', 'test', 'cli.js'),
  'test',
]

/** The window in a plain browser page. @returns {Promise<Counted>} */
export function runBrowser() {
  const config = inRoot('playwright.browser.config.ts')
  const file = inRoot('artefacts', 'reports', 'browser.json') // as in that configuration
  return runWithReport([...playwright, '--config', config], file, countPlaywright)
}

/** Where there is no display, in one that is not seen. @returns {Promise<Counted>} */
export async function runEndToEnd() {
  const file = inRoot('artefacts', 'reports', 'e2e.json') // as in playwright.config.ts
  const display = hasDisplay() ? [] : ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24']
  if (display.length > 0 && !isInstalled('xvfb-run')) {
    return failure('there is neither a display nor xvfb-run: the window cannot be tested')
  }
  return runWithReport([...display, ...playwright], file, countPlaywright)
}

/**
 * The .deb, made, installed, used and removed. On a developer's own machine, which may not be Debian and
 * where nobody wants tests to install anything as root, it is left out and says so; CI on Linux has
 * it or fails.
 *
 * @returns {Promise<Counted>}
 */
export async function runPackage() {
  const obstacle = whyNotHere()
  if (obstacle && !(process.env.CI && process.platform === 'linux'))
    return { passed: 0, failed: 0, notes: [`NOT TRIED, ${obstacle}: \`npm run package:test\``] }
  return settle({ code: 0, skipped: 0, ...(await packageChecks()) })
}
