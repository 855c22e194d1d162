import { clipboard, nativeImage } from 'electron'

export interface Clipboard {
  /** '' where there is no text; `image`: what is there instead is a picture. */
  read(): Promise<{ text: string; image: boolean }>
  copyText(text: string): Promise<void>
  /** Throws, with a sentence for the person, for what is no picture. */
  copyImage(png: Uint8Array): Promise<void>
}

/** The image part of the clipboard as Electron had it before its clipboard items. */
interface OlderClipboard {
  writeImage?(image: Electron.NativeImage): void
}

/** What the clipboard holds; nothing is lost where Electron does not say. */
async function formatsThere(): Promise<string[]> {
  const { availableFormats } = clipboard as { availableFormats?(): string[] | Promise<string[]> }
  return availableFormats === undefined ? [] : await availableFormats.call(clipboard)
}

export function setupClipboard(): Clipboard {
  return {
    async read() {
      const text = await clipboard.readText()
      const formats = text === '' ? await formatsThere() : []
      return { text, image: formats.some((format) => format.startsWith('image/')) }
    },
    async copyText(text) {
      await clipboard.writeText(text)
    },
    async copyImage(png) {
      const image = nativeImage.createFromBuffer(Buffer.from(png))
      if (image.isEmpty()) throw new Error('The picture could not be copied: it is empty.')
      const older = clipboard as OlderClipboard
      if (older.writeImage) return older.writeImage(image)
      const blob = new Blob([Uint8Array.from(png)], { type: 'image/png' })
      // Older ones have no such class to import by name.
      const { ClipboardItem } = await import('electron')
      await clipboard.write([new ClipboardItem({ 'image/png': blob })])
    },
  }
}
