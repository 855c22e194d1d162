import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import type { ElectronApplication } from '@playwright/test'
import { analysed } from './analysis'
import { expect, test } from './fixture'
import { menu } from './menu'

const copy = (app: ElectronApplication, text: string) =>
  app.evaluate(async ({ clipboard }, copied) => clipboard.writeText(copied), text)

const pasted = async () =>
  (await readdir(tmpdir())).filter((name) => name.startsWith('isodense-paste-'))

const cells = (rows: number) =>
  [
    'length\twidth',
    ...Array.from({ length: rows }, (_, i) => `${i % 7}.5\t${(i * i) % 11}.25`),
  ].join('\r\n') + '\r\n'

test('a table is pasted by the key and from the menu, and is deleted at the end', async ({
  start,
  finish,
}) => {
  const before = await pasted()
  const running = await start()
  const { app, window } = running
  await analysed(window, 'inspection.csv')
  await copy(app, cells(40))
  await window.keyboard.press('Control+v')
  await analysed(window, 'Clipboard')
  await expect(window.getByTestId('status')).toContainText('40 rows')

  await copy(app, cells(60))
  await menu(app, 'Edit', 'Paste table')
  await expect(window.getByTestId('status')).toContainText('60 rows')
  await analysed(window, 'Clipboard')
  const during = (await pasted()).filter((name) => !before.includes(name))
  expect(during).toHaveLength(2)

  await app.evaluate(async ({ clipboard }) => clipboard.clear())
  await menu(app, 'Edit', 'Paste table')
  await expect(window.getByTestId('error-message')).toContainText('holds no text')
  await finish(running)
  expect(during.filter((name) => existsSync(`${tmpdir()}/${name}`))).toEqual([])
})
