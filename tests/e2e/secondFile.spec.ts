import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { electronExecutable } from '../../scripts/electron/find.mjs'
import { root } from '../../scripts/setup/paths.mjs'
import { analysed, flagged, type } from './analysis'
import { answerQuestions, askedQuestions } from './dialogs'
import { expect, test } from './fixture'
import { blobs, moons } from './golden'

/** Starts the app once more with the same settings folder, and waits until this start has ended. */
async function startAgain(userData: string, file: string): Promise<void> {
  const sandbox = process.platform === 'linux' ? ['--no-sandbox'] : [] // as Playwright starts the first
  const second = spawn(
    electronExecutable(),
    [...sandbox, `--user-data-dir=${userData}`, root, file],
    { stdio: 'ignore' },
  )
  const [code] = await once(second, 'exit')
  expect(code).toBe(0)
}

test('a second start hands its file to the same window', async ({ start }) => {
  const { app, window, userData } = await start({ args: [blobs] })
  await analysed(window, 'blobs_stretched.csv')
  await startAgain(userData, moons)
  await analysed(window, 'moons.csv')
  expect(app.windows()).toHaveLength(1)
})

test('a second start asks before an analysis that was changed is replaced', async ({ start }) => {
  const { app, window, userData } = await start({ args: [blobs] })
  await analysed(window, 'blobs_stretched.csv')
  await type(window, 'percentile-number', '2')
  await flagged(window, 8)

  await answerQuestions(app, 1)
  await startAgain(userData, moons)
  await expect.poll(() => askedQuestions(app)).toEqual(['Open “moons.csv”?'])
  await expect(window.getByTestId('file-name')).toContainText('blobs_stretched.csv')
  await flagged(window, 8)

  await answerQuestions(app, 0)
  await startAgain(userData, moons)
  await analysed(window, 'moons.csv')
})

test('the window asks before it closes, and stays when it may not', async ({ start }) => {
  const { app, window } = await start({ args: [blobs] })
  await analysed(window, 'blobs_stretched.csv')
  await type(window, 'percentile-number', '2')
  await flagged(window, 8)
  await answerQuestions(app, 1)
  const close = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0].close())
  await expect
    .poll(async () => {
      await close()
      return (await askedQuestions(app)).at(0)
    })
    .toBe('Close without exporting?')
  expect(app.windows()).toHaveLength(1)
  await flagged(window, 8)
})

test('Ctrl+O opens the dialog once, and the file in the same window', async ({ start }) => {
  const { app, window } = await start({ args: [blobs] })
  await analysed(window, 'blobs_stretched.csv')
  await app.evaluate(({ dialog }, path) => {
    Object.assign(globalThis, { openDialogs: 0 })
    dialog.showOpenDialog = () => {
      ;(globalThis as unknown as { openDialogs: number }).openDialogs++
      return Promise.resolve({ canceled: false, filePaths: [path] })
    }
  }, moons)
  await window.keyboard.press('ControlOrMeta+o')
  await analysed(window, 'moons.csv')
  const dialogs = await app.evaluate(
    () => (globalThis as unknown as { openDialogs: number }).openDialogs,
  )
  expect(dialogs).toBe(1)
})

test('a sample chosen in the menu is opened', async ({ start }) => {
  const { app, window } = await start({ args: [blobs] })
  await analysed(window, 'blobs_stretched.csv')
  await app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items ?? []
    const all = items.flatMap((item) => item.submenu?.items ?? [])
    const samples = all.find((item) => item.submenu && item.label.includes('sample'))
    samples?.submenu?.items.find((item) => item.label === 'Moons')?.click()
  })
  await analysed(window, 'moons.csv')
})
