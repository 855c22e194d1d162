import type { ElectronApplication } from '@playwright/test'

interface OlderClipboard {
  readImage?(): Electron.NativeImage
}

/** Text in the system's clipboard, as any other program would get it. */
export const clipboardText = (app: ElectronApplication): Promise<string> =>
  app.evaluate(async ({ clipboard }) => clipboard.readText())

/** Size of the picture in the system's clipboard, in pixels; 0 × 0 where there is none. */
export const clipboardPicture = (
  app: ElectronApplication,
): Promise<{ width: number; height: number }> =>
  app.evaluate(async ({ clipboard, nativeImage }) => {
    const older = clipboard as OlderClipboard
    if (older.readImage) return older.readImage().getSize()
    const items = await clipboard.read()
    const item = items.find(({ types }) => types.includes('image/png'))
    if (!item) return { width: 0, height: 0 }
    const blob = (await item.getType('image/png')) as Blob
    return nativeImage.createFromBuffer(Buffer.from(await blob.arrayBuffer())).getSize()
  })
