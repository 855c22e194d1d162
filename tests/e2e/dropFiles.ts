import type { ElectronApplication, Page } from '@playwright/test'

/** Drags files from outside over the window and lets them go, as the system would. */
export async function drop(app: ElectronApplication, window: Page, files: string[]): Promise<void> {
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
