import { spawn, spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from '../setup/paths.mjs'
import { executable } from './config.mjs'
import { give } from './user.mjs'

const port = 9333
const patience = 60_000

/** Not on the path of people without rights, which is searched for it too. */
const runuser = '/usr/sbin/runuser'

/** What both window and command line flag, for the same file with the defaults. */
const table = inRoot('tests', 'golden', 'blobs_stretched.csv')

/**
 * The installed app in the hands of a person without rights: started with a file, with the sandbox,
 * in a display that is not seen. The window is driven over its debugging port, as the package has no
 * other way in.
 *
 * @param {import('./user.mjs').User} user
 * @param {import('./checks.mjs').Check} check
 */
export async function mainJob(user, check) {
  const file = give(user, table)
  /** @type {number | undefined} */
  let flaggedByCommand
  await check('the command line does the main job', () => {
    const cli = `/usr/lib/${executable}/resources/cli/isodense.js`
    const out = join(user.home, 'flagged.csv')
    const { status, stdout, stderr } = as(user, process.execPath, [
      cli,
      'detect',
      file,
      '--json',
      '--out',
      out,
    ])
    if (status !== 0) throw new Error(stderr)
    flaggedByCommand = JSON.parse(stdout).flaggedRows.length
    const rows = readFileSync(out, 'utf8').trim().split('\r\n').length - 1
    if (rows !== flaggedByCommand)
      throw new Error(`${rows} rows were written, ${flaggedByCommand} are flagged`)
  })

  const app = start(user, file)
  try {
    await check(
      'the window shows the file with its flags, as the command line has them',
      async () => {
        const page = await connect(app)
        const picture = page.locator('[data-testid=picture][data-stage=final]')
        await picture.waitFor({ timeout: patience })
        const flagged = Number(await picture.getAttribute('data-flagged-count'))
        if (flagged !== flaggedByCommand)
          throw new Error(`${flagged} flagged, not ${flaggedByCommand}`)
        const name = await page.locator('[data-testid=file-name]').textContent()
        if (name !== 'blobs_stretched.csv') throw new Error(`the window shows ${name}`)
      },
    )
    await check('a bundled sample opens', async () => {
      const page = await connect(app)
      await page.locator('[data-testid=sample-menu]').click()
      await page.locator('[data-testid=sample-iris]').click()
      await page
        .locator('[data-testid=file-name]', { hasText: 'iris' })
        .waitFor({ timeout: patience })
      await page.locator('[data-testid=picture][data-stage=final]').waitFor({ timeout: patience })
    })
    await check('every process of the app is sandboxed as it should be', () => sandboxed(user))
    await check('it takes no debugger for Node, and is no plain Node', () => locked(user))
    await check('the app ends when its window is closed', async () => {
      const page = await connect(app)
      await page.close()
      await ended(app)
    })
  } finally {
    await app.browser?.close().catch(() => undefined)
    spawnSync('pkill', ['-KILL', '-u', user.name])
  }
}

/**
 * @typedef {object} Running
 * @property {import('node:child_process').ChildProcess} child
 * @property {() => string} said
 * @property {import('@playwright/test').Browser} [browser]
 */

/** @param {import('./user.mjs').User} user @returns {Running} */
function start({ name, home }, /** @type {string} */ file) {
  const args = [
    ...['-u', name, '--', 'env', '-i', `HOME=${home}`, 'PATH=/usr/bin:/bin', 'LANG=C.UTF-8'],
    ...['xvfb-run', '-a', '-s', '-screen 0 1400x900x24'],
    ...[executable, `--remote-debugging-port=${port}`, file],
  ]
  let said = ''
  const child = spawn(runuser, args, { cwd: home, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data))
  return { child, said: () => said }
}

/** The app's window. @param {Running} app */
async function connect(app) {
  const { chromium } = await import('@playwright/test')
  const until = Date.now() + patience
  for (;;) {
    try {
      app.browser ??= await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
      const page = app.browser.contexts()[0]?.pages()[0]
      if (page) return page
    } catch (error) {
      if (app.child.exitCode !== null || Date.now() > until)
        throw new Error(`the app did not start: ${error}\n${app.said()}`, { cause: error })
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

/** Its processes, by what each is for. @param {import('./user.mjs').User} user */
function processes({ uid }) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        // What the zygote forks names itself with spaces, in one word.
        const status = readFileSync(`/proc/${pid}/status`, 'utf8')
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]/)
        const field = (/** @type {string} */ name) =>
          new RegExp(`^${name}:\\s*(\\S+)`, 'm').exec(status)?.[1]
        if (Number(field('Uid')) !== uid || !command[0]?.includes(`/${executable}/`)) return []
        const type = command.find((word) => word.startsWith('--type='))?.slice(7) ?? 'main'
        return [{ type, command, seccomp: field('Seccomp'), noNewPrivs: field('NoNewPrivs') }]
      } catch {
        return [] // ended meanwhile
      }
    })
}

/** @param {import('./user.mjs').User} user */
function sandboxed(user) {
  const all = processes(user)
  const without = all.find(({ command }) => command.some((word) => /no-sandbox/.test(word)))
  // Electron gives the engine, a utility process of Node, no sandbox, and says so in its command.
  if (without && !without.command.some((word) => /node\.mojom\.NodeService/.test(word)))
    throw new Error(`a process runs without the sandbox: ${without.command.join(' ')}`)
  const renderers = all.filter(({ type }) => type === 'renderer')
  if (renderers.length === 0) throw new Error('there is no renderer')
  for (const { seccomp, noNewPrivs } of renderers) {
    if (seccomp !== '2' || noNewPrivs !== '1')
      throw new Error(`a renderer has Seccomp ${seccomp}, NoNewPrivs ${noNewPrivs}`)
  }
}

/** @param {import('./user.mjs').User} user */
function locked(user) {
  const asNode = as(user, 'env', [
    'ELECTRON_RUN_AS_NODE=1',
    'timeout',
    '20',
    executable,
    '--eval',
    'console.log("as " + "node")',
  ])
  if (asNode.stdout.includes('as node')) throw new Error('it ran as Node')
  const inspecting = processes(user).some(({ command }) =>
    command.some((word) => word.startsWith('--inspect')),
  )
  if (inspecting) throw new Error('a process was started for a debugger')
}

/** Runs a program as the user. @param {import('./user.mjs').User} user */
function as({ name, home }, /** @type {string} */ program, /** @type {string[]} */ args) {
  return spawnSync(runuser, ['-u', name, '--', program, ...args], {
    cwd: home,
    encoding: 'utf8',
    env: { HOME: home, PATH: '/usr/bin:/bin', LANG: 'C.UTF-8' },
  })
}

/** @param {Running} app */
async function ended({ child }) {
  const until = Date.now() + patience
  while (child.exitCode === null) {
    if (Date.now() > until) throw new Error('it did not end')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
