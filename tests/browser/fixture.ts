import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import { problemsIn } from '../e2e/support/problems'
import { App } from './pages/app'
import { buildPageBridge } from './support/buildPageBridge'
import { Desktop, type Remembered } from './support/desktop'
import { address, servePage } from './support/page'
import { PageLink } from './support/pageLink'

interface Fixture {
  /**
   * Opens the window on a file, null for the first start without one. After the test the page must
   * have had no errors, and main must have refused nothing.
   */
  start: (file: string | null, remembered?: Remembered) => Promise<App>
  /** The same, and waits for the final model. */
  open: (file: string, remembered?: Remembered) => Promise<App>
  /** A folder of the test's own. */
  folder: string
}

interface WorkerFixture {
  pageBridge: string
}

export const test = base.extend<Fixture, WorkerFixture>({
  pageBridge: [
    async ({ browserName: _ }, use) => {
      await use(await buildPageBridge())
    },
    { scope: 'worker' },
  ],

  folder: async ({ browserName: _ }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'isodense-browser-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },

  start: async ({ page, folder, pageBridge }, use) => {
    let app: App | undefined
    await servePage(page)
    await use(async (file, remembered) => {
      if (app) throw new Error('A test starts the window once.')
      const desktop = new Desktop(new PageLink(page), folder, file, remembered)
      app = new App(page, desktop)
      await page.exposeFunction('hostCall', (text: string) => desktop.call(text))
      await page.exposeFunction('hostPost', (text: string) => desktop.engine.receive(text))
      await page.addInitScript(pageBridge)
      await page.goto(address)
      return app
    })
    const problems = await problemsIn(page)
    await app?.desktop.engine.close()
    expect(problems).toEqual([])
    expect(app?.desktop.refused ?? []).toEqual([])
  },

  open: async ({ start }, use) => {
    await use(async (file, remembered) => {
      const app = await start(file, remembered)
      await app.analysed()
      return app
    })
  },
})

export { expect }
