import { existsSync, readFileSync } from 'node:fs'
import { inRoot } from './paths.mjs'
import { SetupError, say } from './report.mjs'
import { npm } from './run.mjs'

/**
 * @typedef {{ version?: string, optional?: boolean }} Package
 * @typedef {{ packages?: Record<string, Package> }} Lock
 */

/**
 * What the lock asks for and is not installed. Optional packages do not count: most of them are for
 * other platforms.
 *
 * @param {Lock} lock package-lock.json
 * @param {Lock | undefined} installed the record that npm keeps of what it has installed
 */
export function missingPackages(lock, installed) {
  return Object.entries(lock.packages ?? {})
    .filter(([path, wanted]) => path !== '' && !wanted.optional)
    .filter(([path, wanted]) => installed?.packages?.[path]?.version !== wanted.version)
    .map(([path]) => path)
}

/** @returns {Lock | undefined} */
function readLock(/** @type {string[]} */ ...parts) {
  const path = inRoot(...parts)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
}

export async function installDependencies() {
  const lock = readLock('package-lock.json')
  if (!lock) throw new SetupError('package-lock.json is missing: this is not a whole checkout')
  // npm writes this record last, so an interrupted installation has none.
  if (missingPackages(lock, readLock('node_modules', '.package-lock.json')).length === 0) return

  say('installing the dependencies …')
  // Named, because NODE_ENV=production would leave out everything that builds and tests.
  const { code } = await npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
  if (code !== 0) {
    throw new SetupError('`npm ci` failed, see above. Is the package registry reachable?')
  }
}
