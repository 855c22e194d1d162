import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { channels, portMessage, type DesktopReply } from '../shared/channels'
import type { DesktopApi } from '../shared/desktopApi'

type Method = Exclude<keyof DesktopApi, `on${string}`>

/** Calls main; an error arrives as its sentence, without the prefix that Electron would put before it. */
async function call<M extends Method>(
  method: M,
  ...args: unknown[]
): Promise<Awaited<ReturnType<DesktopApi[M]>>> {
  const reply: DesktopReply<Awaited<ReturnType<DesktopApi[M]>>> = await ipcRenderer.invoke(
    channels[method],
    ...args,
  )
  if ('error' in reply) throw new Error(reply.error)
  return reply.value
}

function listen<T>(channel: string, listener: (value: T) => void): void {
  ipcRenderer.on(channel, (_event, value: T) => listener(value))
}

const api: DesktopApi = {
  chooseFile: () => call('chooseFile'),
  chooseFolder: () => call('chooseFolder'),
  chooseBatch: (what) => call('chooseBatch', what),
  async acceptDrop(file) {
    const path = webUtils.getPathForFile(file)
    // A file that a page made up, or one dragged out of an archive or a mail, has no path.
    if (!path) throw new Error(`“${file.name}” is not a file on this computer: save it first.`)
    return call('acceptDrop', path)
  },
  openSample: (name) => call('openSample', name),
  choosePlan: () => call('choosePlan'),
  chooseExport: (suggestedName, kind, beside) => call('chooseExport', suggestedName, kind, beside),
  pasteTable: () => call('pasteTable'),
  copyText: (text) => call('copyText', text),
  copyImage: (png) => call('copyImage', png),
  loadState: () => call('loadState'),
  saveState: (state) => call('saveState', state),
  recentFiles: () => call('recentFiles'),
  openRecent: (id) => call('openRecent', id),
  clearRecent: () => call('clearRecent'),
  rememberPlan: (file, plan) => call('rememberPlan', file, plan),
  rememberedPlan: (file) => call('rememberedPlan', file),
  rememberReading: (file, settings) => call('rememberReading', file, settings),
  rememberedReading: (file) => call('rememberedReading', file),
  initialFile: () => call('initialFile'),
  setUnsaved: (unsaved) => call('setUnsaved', unsaved),
  confirmReplace: (fileName) => call('confirmReplace', fileName),
  ready: () => call('ready'),
  onEngineDown: (listener) => listen(channels.engineDown, listener),
  onOpenFile: (listener) => listen(channels.openFile, listener),
  onMenu: (listener) => listen(channels.menu, listener),
}

contextBridge.exposeInMainWorld('api', api)

// A port cannot cross the context bridge; a window message carries it. It says nothing secret,
// and only our own page is ever loaded, so any origin may receive it.
ipcRenderer.on(channels.enginePort, (event) => {
  window.postMessage(portMessage, '*', event.ports)
})
