import { cpSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { prepareElectron } from '../electron/prepare.mjs'
import { say } from '../setup/report.mjs'
import { output } from './config.mjs'

/** The Electron that goes into the package: its folder and version. */
export async function runtimeForPackage() {
  const { kind, executable } = await prepareElectron()
  const electronDist = dirname(executable)
  const standIn = kind === 'stand-in'
  if (standIn) {
    say(
      'PACKAGED WITH THE STAND-IN Electron: for trying out the package only, never for shipping. ' +
        'Its name says so.',
    )
  }
  const electronVersion = readFileSync(join(electronDist, 'version'), 'utf8')
    .trim()
    .replace(/^v/, '')
  return {
    electronDist: standIn ? withoutStarter(electronDist) : electronDist,
    electronVersion,
    standIn,
  }
}

/** The stand-in starts whatever app it is given; what is packaged starts itself only. */
function withoutStarter(/** @type {string} */ folder) {
  const copy = join(output, 'electron')
  rmSync(copy, { recursive: true, force: true })
  cpSync(folder, copy, {
    recursive: true,
    filter: (source) => !source.includes(join('resources', 'default_app.asar')),
  })
  return copy
}
