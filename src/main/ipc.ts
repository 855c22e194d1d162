import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import { channels, desktopParams } from '../shared/desktopApi'
import { createGate, type DesktopMethod, type Handlers, type Sender } from './gate'
import { log } from './log'
import { isOwnPage, type PageAddress } from './security/ownPage'

/** Answers the window's calls. The only place that uses `ipcMain`. */
export function setupIpc(window: BrowserWindow, address: PageAddress, handlers: Handlers): void {
  const gate = createGate(handlers, (url) => isOwnPage(url, address), log)
  for (const method of Object.keys(desktopParams) as DesktopMethod[]) {
    ipcMain.handle(channels[method], (event, ...args: unknown[]) =>
      gate(method, senderOf(event, window), args),
    )
  }
}

function senderOf(event: IpcMainInvokeEvent, window: BrowserWindow): Sender {
  const frame = event.senderFrame
  return {
    knownWindow: !window.isDestroyed() && event.sender === window.webContents,
    mainFrame: frame !== null && frame.parent === null,
    url: frame?.url,
  }
}
