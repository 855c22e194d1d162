import type { ElectronApplication, Page } from '@playwright/test'
import { inRoot } from '../../scripts/setup/paths.mjs'
import { analysed } from './analysis'
import { expect, test } from './fixture'
import { blobs, moons } from './golden'

/** Drags files from outside over the window and lets them go, as the system would. */
async function drop(app: ElectronApplication, window: Page, files: string[]): Promise<void> {
  const protocol = await app.context().newCDPSession(window)
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await protocol.send('Input.dispatchDragEvent', {
      type,
      x: 600,
      y: 400,
      data: { items: [], files, dragOperationsMask: 1 },
    })
  }
  await protocol.detach()
}

test('a file dropped on the window is opened', async ({ start }) => {
  const { app, window } = await start({ args: [blobs] })
  await analysed(window, 'blobs_stretched.csv')
  await drop(app, window, [moons])
  await analysed(window, 'moons.csv')
})

test('a folder dropped on the window is refused with a message', async ({ start }) => {
  const { app, window } = await start({ args: [blobs] })
  await analysed(window, 'blobs_stretched.csv')
  await drop(app, window, [inRoot('samples')])
  await expect(window.getByTestId('error-message')).toContainText('“samples” is a folder')
  await expect(window.getByTestId('file-name')).toContainText('blobs_stretched.csv')
})
