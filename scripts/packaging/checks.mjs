import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { say } from '../setup/report.mjs'
import { isInstalled, npm } from '../setup/run.mjs'
import { executable } from './config.mjs'
import { debFile } from './debian.mjs'
import { mainJob } from './main-job.mjs'
import { removeUser, makeUser } from './user.mjs'

/**
 * @typedef {{ passed: number, failed: number, notes: string[] }} Outcome
 * @typedef {(name: string, check: () => Promise<void> | void) => Promise<boolean>} Check
 */

/** Where the package puts things; none of it may be left when it is removed. */
const installed = [
  `/usr/lib/${executable}`,
  `/usr/bin/${executable}`,
  `/usr/share/applications/${executable}.desktop`,
  `/usr/share/icons/hicolor/256x256/apps/${executable}.png`,
]

/** Builds the package, installs it, uses it, removes it. @returns {Promise<Outcome>} */
export async function packageChecks() {
  /** @type {Outcome} */
  const outcome = { passed: 0, failed: 0, notes: [] }
  /** @type {Check} */
  const check = async (name, work) => {
    try {
      await work()
      outcome.passed++
      say(`package: ✓ ${name}`)
      return true
    } catch (error) {
      outcome.failed++
      outcome.notes.push(`${name}: ${error instanceof Error ? error.message : error}`)
      return false
    }
  }

  const obstacle = whyNotHere()
  // Nobody may take this for a package that was tried.
  if (obstacle) return { passed: 0, failed: 1, notes: [`NOT TRIED: ${obstacle}`] }

  const built = await check('the package is built', async () => {
    const { code, output } = await npm(['run', '--silent', 'package'], { quiet: true })
    if (code !== 0) throw new Error(output.trim())
  })
  if (!built) return outcome
  const deb = [true, false].map(debFile).find(existsSync)

  const there = await check('dpkg installs it', () => {
    if (!deb) throw new Error('there is no .deb in dist')
    install(deb)
    for (const path of installed) if (!existsSync(path)) throw new Error(`${path} is not there`)
  })
  if (there) {
    const user = makeUser()
    try {
      await mainJob(user, check)
    } finally {
      removeUser(user)
    }
  }
  await check('dpkg removes it, and leaves nothing', () => {
    command('dpkg', ['--remove', executable])
    const left = installed.filter(existsSync)
    if (left.length > 0) throw new Error(`${left.join(', ')} is left`)
  })
  return outcome
}

/** Why this machine cannot try the package; undefined where it can. */
export function whyNotHere() {
  if (process.platform !== 'linux' || !isInstalled('dpkg')) return 'it needs Debian or its kin'
  if (process.getuid?.() !== 0) return 'installing with dpkg needs root'
  return undefined
}

/** dpkg installs what is there; what the package depends on is fetched before. */
function install(/** @type {string} */ deb) {
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  const missing = missingDependencies(deb)
  if (missing.length > 0) {
    command('apt-get', ['update'], quiet)
    command('apt-get', ['install', '-y', '--no-install-recommends', ...missing], quiet)
  }
  command('dpkg', ['--install', deb])
}

/** The first name of every dependency that no installed package meets. */
function missingDependencies(/** @type {string} */ deb) {
  const depends = command('dpkg-deb', ['--field', deb, 'Depends'])
  return depends
    .trim()
    .split(/\s*,\s*/)
    .map((alternatives) => alternatives.split(/\s*\|\s*/).map((name) => name.split(' ')[0]))
    .filter((names) => !names.some(isThere))
    .map((names) => names.find(isKnown) ?? names[0])
}

const isThere = (/** @type {string} */ name) =>
  spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Status}', name], {
    encoding: 'utf8',
  }).stdout.startsWith('installed')

const isKnown = (/** @type {string} */ name) => spawnSync('apt-cache', ['show', name]).status === 0

/** Throws what the command said where it fails. @param {string[]} args @param {NodeJS.ProcessEnv} env */
function command(/** @type {string} */ program, args, env = {}) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr || stdout}`)
  return stdout
}
