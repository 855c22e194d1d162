import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'
import { electronExecutable } from '../../../scripts/electron/find.mjs'
import { inRoot, root } from '../../../scripts/setup/paths.mjs'
import { closeOrKill } from './close'
import { problemsIn } from './problems'

export interface LaunchOptions {
  /** Folder of the app; default: this one. */
  app?: string
  /** Arguments of the app, after its folder: a file to open, or switches. */
  args?: string[]
  /** Added to the environment. */
  env?: Record<string, string>
  /** Settings of an earlier start; default: a fresh folder, removed by close(). */
  userData?: string
}

export interface Running {
  app: ElectronApplication
  window: Page
  userData: string
  /** Errors in the pages that are open, and everything they wrote as console errors. */
  problems: () => Promise<string[]>
  /** What the main process has written so far. */
  mainOutput: () => string
  /** Saves artefacts/screenshots/NAME.png. */
  screenshot: (name: string) => Promise<void>
  /** Quits as a user does; throws if the app does not quit (something asks, or hangs). */
  close: () => Promise<void>
}

function environment(added: Record<string, string>) {
  const env = { ...process.env, ...added } as Record<string, string>
  delete env.ELECTRON_RUN_AS_NODE // would turn Electron into plain Node
  return env
}

/** Starts the built app in a real Electron and waits for its first window. */
export async function launch(options: LaunchOptions = {}): Promise<Running> {
  const fresh = options.userData === undefined
  const userData = options.userData ?? (await mkdtemp(join(tmpdir(), 'isodense-')))
  const app = await _electron.launch({
    executablePath: electronExecutable(),
    args: [`--user-data-dir=${userData}`, options.app ?? root, ...(options.args ?? [])],
    env: environment(options.env ?? {}),
    timeout: 60_000,
  })
  let output = ''
  app.process().stdout?.on('data', (data) => (output += data))
  app.process().stderr?.on('data', (data) => (output += data))

  const window = await app.firstWindow({ timeout: 60_000 })
  return {
    app,
    window,
    userData,
    problems: async () => (await Promise.all(app.windows().map(problemsIn))).flat(),
    mainOutput: () => output,
    screenshot: async (name) => {
      await window.screenshot({ path: inRoot('artefacts', 'screenshots', `${name}.png`) })
    },
    close: async () => {
      await closeOrKill(app)
      if (fresh) await rm(userData, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
