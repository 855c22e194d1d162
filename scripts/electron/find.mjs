import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cache, inRoot } from '../setup/paths.mjs'

/** Renamed with every change of how the stand-in is made, so that an old one is not taken for it. */
export const standInFolder = join(cache, 'electron', 'stand-in-33.2.1-1')
export const officialFolder = inRoot('node_modules', 'electron', 'dist')

/**
 * The executable inside a folder as Electron is published, by platform.
 *
 * @param {string} folder
 */
export function executableIn(folder, platform = process.platform) {
  if (platform === 'darwin') return join(folder, 'Electron.app/Contents/MacOS/Electron')
  return join(folder, platform === 'win32' ? 'electron.exe' : 'electron')
}

/** @typedef {{ kind: 'override' | 'official' | 'stand-in', executable: string }} Runtime */

/**
 * The places where a runtime may be, best first. A folder named by the user is the only one asked.
 *
 * @param {string | undefined} override
 * @returns {{ kind: Runtime['kind'], folder: string }[]}
 */
export function candidates(override) {
  if (override) return [{ kind: 'override', folder: override }]
  return [
    { kind: 'official', folder: officialFolder },
    { kind: 'stand-in', folder: standInFolder },
  ]
}

/** What node_modules/electron asks for; a `dist` of another version is a left-over. */
function wantedVersion() {
  return JSON.parse(readFileSync(inRoot('node_modules', 'electron', 'package.json'), 'utf8'))
    .version
}

/** @param {{ kind: Runtime['kind'], folder: string }} candidate */
function isReady({ kind, folder }) {
  if (!existsSync(executableIn(folder))) return false
  if (kind !== 'official') return true
  const versionFile = join(folder, 'version')
  return (
    existsSync(versionFile) &&
    readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') === wantedVersion()
  )
}

/**
 * The runtime that is ready to be started, if there is one. Prepares nothing.
 *
 * @returns {Runtime | undefined}
 */
export function findRuntime(
  places = candidates(process.env.ELECTRON_OVERRIDE_DIST_PATH),
  ready = isReady,
) {
  const found = places.find(ready)
  return found && { kind: found.kind, executable: executableIn(found.folder) }
}

/** @returns {string} */
export function electronExecutable() {
  const runtime = findRuntime()
  if (!runtime) throw new Error('No Electron is ready to be started: run `npm run setup` first.')
  return runtime.executable
}
