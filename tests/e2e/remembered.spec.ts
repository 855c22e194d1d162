import { copyFile, readFile, writeFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { analysed, flagged, type } from './analysis'
import { expect, test } from './fixture'
import { blobs } from './golden'

const bounds = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0].getNormalBounds())

test('a restart has the window, the look and the recent file with its plan as they were', async ({
  start,
  finish,
  folder,
}) => {
  const file = join(folder, 'blobs.csv')
  await copyFile(blobs, file)
  const userData = join(folder, 'settings')
  const first = await start({ args: [file], userData })
  await analysed(first.window, 'blobs.csv')
  await type(first.window, 'percentile-number', '2')
  await flagged(first.window, 8)
  await first.window.getByTestId('tab-distribution').click()
  await first.window.getByTestId('theme').selectOption('dark')
  await first.window.getByTestId('language').selectOption('zh-TW')
  const place = { x: 60, y: 40, width: 1000, height: 700 }
  await first.app.evaluate(
    ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0].setBounds(wanted),
    place,
  )
  await expect.poll(() => bounds(first.app)).toEqual(place)
  const state = async () => JSON.parse(await readFile(join(userData, 'state.json'), 'utf8')).stored
  await expect.poll(async () => (await state()).app.language).toBe('zh-TW')
  await expect
    .poll(async () => JSON.parse((await state()).recent[0].plan ?? '{}').percentile)
    .toBe(2)
  await finish(first)

  const { app, window } = await start({ userData })
  await expect(window.getByTestId('tab-distribution')).toHaveAttribute('aria-selected', 'true')
  expect(await bounds(app)).toEqual(place)
  await expect(window.locator('html')).toHaveAttribute('lang', 'zh-TW')
  await expect(window.getByTestId('theme')).toHaveValue('dark')
  expect(await app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark')

  await window.getByTestId('recent-menu').click()
  await window.getByTestId('recent-0').click()
  await window.getByTestId('tab-picture').click()
  await analysed(window, 'blobs.csv')
  await expect(window.getByTestId('percentile-number')).toHaveValue('2')
  await flagged(window, 8)
})

test('a damaged memory stops no start, and is kept for whoever wants to look', async ({
  start,
  folder,
}) => {
  const userData = join(folder, 'settings')
  await mkdir(userData)
  const damaged = '{"stored":{"app":{"theme":"da'
  await writeFile(join(userData, 'state.json'), damaged)
  const { window } = await start({ args: [blobs], userData })
  await analysed(window, 'blobs_stretched.csv')
  await expect(window.getByTestId('theme')).toHaveValue('system')
  expect(await readFile(join(userData, 'state.json.damaged'), 'utf8')).toBe(damaged)
})
