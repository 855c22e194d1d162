import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from '../setup/paths.mjs'
import { SetupError } from '../setup/report.mjs'
import { isInstalled } from '../setup/run.mjs'
import { executable, manifest, mimeTypes, output, productName } from './config.mjs'

/** Debian's own name of this machine's kind. */
const architectures = { x64: 'amd64', arm64: 'arm64' }

/** The package's place. One with the stand-in says so in its name: it is not for shipping. */
export function debFile(/** @type {boolean} */ standIn) {
  const arch = architectures[/** @type {keyof typeof architectures} */ (process.arch)]
  return join(output, `${executable}_${manifest().version}_${arch}${standIn ? '-standin' : ''}.deb`)
}

/**
 * Makes a .deb of an unpacked app.
 *
 * @param {string} unpacked
 * @param {boolean} standIn
 */
export async function makeDeb(unpacked, standIn) {
  for (const tool of ['dpkg-deb', 'fakeroot']) {
    if (!isInstalled(tool)) throw new SetupError(`a .deb needs ${tool}: apt-get install ${tool}`)
  }
  const { default: installer } = await import('electron-installer-debian')
  const sizes = [16, 32, 48, 64, 128, 256, 512].map((size) => `${size}x${size}`)
  const file = debFile(standIn)
  rmSync(file, { force: true })
  await installer({
    src: unpacked,
    dest: output,
    arch: architectures[/** @type {keyof typeof architectures} */ (process.arch)],
    rename: () => file,
    options: {
      name: executable,
      productName,
      genericName: 'Anomaly detection',
      description: 'Visual anomaly detection for inspection data',
      productDescription: manifest().description,
      version: manifest().version,
      section: 'science',
      maintainer: 'The Isodense developers <isodense@localhost>',
      bin: executable,
      icon: Object.fromEntries(
        sizes.map((size) => [size, inRoot('build', 'icons', `${size}.png`)]),
      ),
      categories: ['Science', 'DataVisualization'],
      mimeType: mimeTypes,
      // xz takes minutes; nobody downloads a package that is only tried out.
      compression: standIn ? 'gzip' : 'xz',
    },
  })
  if (!existsSync(file)) throw new SetupError('the .deb was not made')
  return file
}
