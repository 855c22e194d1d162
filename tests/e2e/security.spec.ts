import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test as base, expect } from '@playwright/test'
import { pageUrl } from '../../src/main/security/ownPage'
import { contentSecurityPolicy } from '../../src/main/security/contentSecurityPolicy'
import type { DesktopApi } from '../../src/shared/desktopApi'
import { launch, type Running } from './support/launch'

// These tests provoke refusals, which Chromium reports as console errors: no check for those here.
const test = base.extend<{ running: Running }>({
  running: async ({ browserName: _ }, use) => {
    const running = await launch()
    await use(running)
    await running.close()
  },
})

type Api = { api: DesktopApi }

test('the page has nothing of Node and only the known methods', async ({ running }) => {
  const found = await running.window.evaluate(() => ({
    node: ['require', 'process', 'Buffer', 'module', '__dirname', 'electron', 'ipcRenderer'].filter(
      (name) => name in globalThis,
    ),
    api: Object.keys((globalThis as unknown as { api: object }).api).sort(),
  }))
  expect(found.node).toEqual([])
  expect(found.api).toEqual([
    'acceptDrop',
    'chooseBatch',
    'chooseExport',
    'chooseFile',
    'chooseFolder',
    'choosePlan',
    'clearRecent',
    'confirmReplace',
    'copyImage',
    'copyText',
    'initialFile',
    'loadState',
    'onEngineDown',
    'onMenu',
    'onOpenFile',
    'openRecent',
    'openSample',
    'pasteTable',
    'ready',
    'recentFiles',
    'rememberPlan',
    'rememberReading',
    'rememberedPlan',
    'rememberedReading',
    'saveState',
    'setUnsaved',
  ])
})

test('the window is isolated, sandboxed and without Node', async ({ running }) => {
  const preferences = await running.app.evaluate(({ BrowserWindow }) => {
    // Not in the published types, because it is for inspection only.
    const contents = BrowserWindow.getAllWindows()[0].webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>
    }
    return contents.getLastWebPreferences()
  })
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webviewTag: false,
  })
})

test('the policy is in the page and in the header', async ({ running }) => {
  const { window } = running
  const policy = window.locator('meta[http-equiv="Content-Security-Policy"]')
  await expect(policy).toHaveAttribute('content', /^default-src 'none'; script-src 'self';/)
  const header = await window.evaluate(async () =>
    (await fetch(location.href)).headers.get('content-security-policy'),
  )
  expect(header).toBe(contentSecurityPolicy)
})

test('eval is refused', async ({ running }) => {
  // From a timer: what a debugger evaluates itself is let past the policy.
  const outcome = await running.window.evaluate(
    () =>
      new Promise<string>((resolve) =>
        setTimeout(() => {
          try {
            resolve(String((0, eval)('1 + 1')))
          } catch (error) {
            resolve((error as Error).name)
          }
        }),
      ),
  )
  expect(outcome).toBe('EvalError')
})

const elsewhere = [
  'https://example.com/',
  'ws://127.0.0.1:9/',
  'file:///etc/hosts',
  'app://other/index.html',
  'data:text/html,other',
]

test('the page can fetch nothing from elsewhere', async ({ running }) => {
  const outcomes = await running.window.evaluate(
    (addresses) =>
      Promise.all(
        addresses.map((address) =>
          fetch(address).then(
            () => `${address} answered`,
            (error: Error) => error.name,
          ),
        ),
      ),
    elsewhere,
  )
  expect(outcomes).toEqual(elsewhere.map(() => 'TypeError'))
})

test('the page can navigate nowhere', async ({ running }) => {
  const { window } = running
  for (const url of elsewhere) {
    await window.evaluate((address) => {
      location.href = address
    }, url)
    await window.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)))
    expect(window.url()).toBe(pageUrl)
  }
})

test('no request leaves the app, whatever the policy of the page', async ({ running }) => {
  let requests = 0
  const server = createServer((_request, response) => {
    requests++
    response.end('reached')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  expect(await (await fetch(url)).text()).toBe('reached')
  // The session's own fetch knows no page policy: what stops it is the filter.
  const outcome = await running.app.evaluate(
    ({ session }, address) =>
      session.defaultSession.fetch(address).then(
        () => 'answered',
        (error: Error) => error.message,
      ),
    url,
  )
  server.close()
  expect(outcome).toBe('net::ERR_BLOCKED_BY_CLIENT')
  expect(requests).toBe(1)
})

test('no second window opens', async ({ running }) => {
  const { app, window } = running
  const opened = await window.evaluate(() => globalThis.open('https://example.com/') === null)
  expect(opened).toBe(true)
  expect(app.windows()).toHaveLength(1)
})

test('permissions are refused', async ({ running }) => {
  const states = await running.window.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[]
    return Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name })).state),
    )
  })
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied'])
})

test('the page cannot be framed, not even by itself', async ({ running }) => {
  const { window } = running
  await window.evaluate(
    () =>
      new Promise((resolve) => {
        const frame = document.createElement('iframe')
        frame.src = location.href
        frame.addEventListener('load', resolve)
        document.body.append(frame)
      }),
  )
  const [page, frame] = window.frames()
  expect(page.url()).toBe(pageUrl)
  expect(frame.url()).not.toBe(pageUrl)
})

test('arguments that are not valid are refused by a sentence', async ({ running }) => {
  const { window, mainOutput } = running
  const refusals = await window.evaluate(async () => {
    const { api } = globalThis as unknown as Api
    const refused = (call: Promise<unknown>) =>
      call.then(
        () => 'accepted',
        (e: Error) => e.message,
      )
    return [
      await refused(api.openSample('../../etc/passwd' as never)),
      await refused(api.setUnsaved('yes' as never)),
      await refused(api.acceptDrop(new File(['x'], 'made up.csv'))),
    ]
  })
  expect(refusals).toEqual([
    'The message “openSample” was refused: its arguments are not valid.',
    'The message “setUnsaved” was refused: its arguments are not valid.',
    '“made up.csv” is not a file on this computer: save it first.',
  ])
  expect(mainOutput()).toContain('refused the message openSample')
})
