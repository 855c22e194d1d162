import { app, BrowserWindow } from 'electron'
import { focusWindow } from './window'

/** What a second start hands to the first: Electron may reorder and extend its command line. */
interface Handover {
  file: string | null
}

/**
 * True for the first start. A second one hands its file to the first, which comes to the front and
 * gets the file by `deliver`, and has to end.
 */
export function setupSingleInstance(file: string | null, deliver: (file: string) => void): boolean {
  const handover: Handover = { file }
  if (!app.requestSingleInstanceLock({ ...handover })) return false
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const window = BrowserWindow.getAllWindows().at(0)
    if (window) focusWindow(window)
    const second = (data as Partial<Handover> | null)?.file
    if (second) deliver(second)
  })
  return true
}
