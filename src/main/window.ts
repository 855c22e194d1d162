import { join } from 'node:path'
import { BrowserWindow, dialog, nativeTheme, screen } from 'electron'
import type { MainWords } from './locales'
import { log } from './log'
import { pageAddress, type PageAddress } from './security/ownPage'
import type { Memory } from './state/memory'
import { windowBounds } from './windowBounds'

/** The one window, where it was left. It is shown when the page has something to show. */
export function setupWindow(
  address: PageAddress,
  memory: Pick<Memory, 'get' | 'change'>,
  words: () => MainWords,
): BrowserWindow {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id)
  const { bounds, least, maximised } = windowBounds(
    memory.get().window,
    [primary, ...others].map(({ workArea }) => workArea),
  )
  const window = new BrowserWindow({
    title: 'Isodense',
    ...bounds,
    minWidth: least.width,
    minHeight: least.height,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#14171c' : '#ffffff',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  // Made on the primary screen, a window may get its size by that screen's scale.
  if ('x' in bounds) window.setBounds(bounds)
  window.once('ready-to-show', () => {
    if (maximised) window.maximize()
    window.show()
  })
  const remember = () => {
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return
    memory.change({ window: { ...window.getNormalBounds(), maximised: window.isMaximized() } })
  }
  for (const change of ['resized', 'moved', 'maximize', 'unmaximize', 'close'] as const)
    window.on(change as 'close', remember)
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') void offerReload(window, words(), reason)
  })
  void window.loadURL(pageAddress(address))
  return window
}

/** A page that crashed is loaded again when a person says so: on its own it might crash for ever. */
async function offerReload(window: BrowserWindow, words: MainWords, reason: string): Promise<void> {
  log(`the page ended: ${reason}`)
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: words.pageEnded,
    detail: words.pageEndedDetail,
    buttons: [words.loadAgain, words.closeAction],
  })
  if (window.isDestroyed()) return
  if (response === 0) window.webContents.reload()
  else window.destroy()
}

/** Brings the window to the front. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
