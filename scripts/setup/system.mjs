import { spawnSync } from 'node:child_process'
import { say } from './report.mjs'
import { isInstalled, run } from './run.mjs'

/**
 * What Electron and a display without a screen need of Debian, each with its names: the libraries
 * that were rebuilt for 64-bit times carry a new one from Ubuntu 24.04 and Debian 13 on. The font
 * is for part names and remarks in Chinese, Japanese and Korean.
 */
export const needs = [
  ['xvfb'],
  ['xauth'],
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  ['fonts-noto-cjk'],
]

/** What the tests take besides: a browser, any that runs the window's page. */
export const testNeeds = [...needs, ['google-chrome-stable', 'chromium']]

/** What a .deb is made with, and tried out as somebody else. */
export const packagingNeeds = [...needs, ['fakeroot'], ['dpkg'], ['util-linux']]

/**
 * The packages to install: of each need that no installed package meets, the first known name.
 *
 * @param {(name: string) => boolean} installed
 * @param {(name: string) => boolean} known to the package index
 */
export function packagesToInstall(installed, known, wanted = needs) {
  return wanted
    .filter((names) => !names.some(installed))
    .map((names) => names.find(known) ?? names[names.length - 1])
}

/** The names, of those asked about, for which dpkg has an installed package. */
function installedPackages(/** @type {string[][]} */ wanted) {
  const args = ['-W', '-f', '${db:Status-Status} ${Package}\n', ...wanted.flat()]
  const lines = spawnSync('dpkg-query', args, { encoding: 'utf8' }).stdout.split('\n')
  const prefix = 'installed '
  return new Set(lines.filter((l) => l.startsWith(prefix)).map((l) => l.slice(prefix.length)))
}

const isKnown = (/** @type {string} */ name) => spawnSync('apt-cache', ['show', name]).status === 0

/**
 * Installs the system libraries where that is ours to do: on Debian and its kin, as root. Elsewhere
 * says how. Never fails: whoever needs them and finds them missing says so.
 */
export async function installSystemLibraries(wanted = needs) {
  if (process.platform !== 'linux' || !isInstalled('apt-get')) return
  const installed = installedPackages(wanted)
  const isThere = (/** @type {string} */ name) => installed.has(name)
  if (packagesToInstall(isThere, () => true, wanted).length === 0) return

  const install = ['install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300']
  if (process.getuid?.() !== 0) {
    const names = packagesToInstall(isThere, isKnown, wanted).join(' ')
    say(`system libraries are missing; install them: sudo apt-get install -y ${names}`)
    return
  }
  say('installing system libraries …')
  const quiet = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } }
  await run('apt-get', ['update'], quiet)
  const names = packagesToInstall(isThere, isKnown, wanted)
  const { code, output } = await run('apt-get', [...install, ...names], quiet)
  if (code !== 0) say(`apt-get could not install ${names.join(' ')}:\n${output}`)
}
