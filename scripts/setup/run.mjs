import { spawn, spawnSync } from 'node:child_process'
import { constants } from 'node:os'
import { root } from './paths.mjs'

/**
 * @typedef {object} Options
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] added to the environment
 * @property {number} [timeout] milliseconds, after which the command is ended
 * @property {boolean} [quiet] keep the output and return it, instead of showing it
 * @property {boolean} [shell]
 */

/**
 * Runs a command to its end. Never throws: a command that cannot be started has code 127, one that
 * was ended by a signal has 128 and its number.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {Options} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { cwd = root, env = {}, timeout, quiet, shell } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      ...(timeout ? { timeout, killSignal: 'SIGKILL' } : {}),
      shell: shell ?? false,
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (data) => (output += data))
    }
    const end = () => child.kill()
    process.on('SIGTERM', end) // a terminal interrupts the child itself, but only we are terminated
    child.on('error', (error) => resolve({ code: 127, output: error.message }))
    child.on('close', (code, signal) => {
      process.off('SIGTERM', end)
      const ended = signal ? constants.signals[signal] : 0
      resolve({ code: code ?? 128 + ended, output })
    })
  })
}

/**
 * Runs npm: the same one that runs us, if one does. On Windows npm alone is a batch file, which only
 * a shell starts.
 *
 * @param {string[]} args
 * @param {Options} [options]
 */
export function npm(args, options) {
  const cli = process.env.npm_execpath
  return cli?.endsWith('npm-cli.js')
    ? run(process.execPath, [cli, ...args], options)
    : run('npm', args, { ...options, shell: process.platform === 'win32' })
}

/** @param {string} command */
export const isInstalled = (command) => spawnSync('which', [command]).status === 0
