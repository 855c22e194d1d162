import { portMessage, type DesktopReply } from '../../../src/shared/channels'
import type {
  DesktopApi,
  EngineDown,
  MenuCommand,
  OpenableFile,
} from '../../../src/shared/desktopApi'
import { decode, encode } from './codec'
import type { DesktopCall, HostEvent, HostFunctions, PortRequest } from './messages'

// In place of the preload, in the page itself: `window.api`, and ports to the engine.
const page = window as unknown as Window &
  HostFunctions & { api: DesktopApi; fromHost: (events: string) => void }

type Method = Exclude<keyof DesktopApi, `on${string}`>

async function call<M extends Method>(
  method: M,
  ...args: unknown[]
): Promise<Awaited<ReturnType<DesktopApi[M]>>> {
  const asked: DesktopCall = { method, args }
  const reply = decode(await page.hostCall(encode(asked))) as DesktopReply<
    Awaited<ReturnType<DesktopApi[M]>>
  >
  if ('error' in reply) throw new Error(reply.error)
  return reply.value
}

const listeners = {
  down: [] as ((info: EngineDown) => void)[],
  openFile: [] as ((file: OpenableFile) => void)[],
  menu: [] as ((command: MenuCommand) => void)[],
}

page.api = {
  chooseFile: () => call('chooseFile'),
  chooseFolder: () => call('chooseFolder'),
  chooseBatch: (what) => call('chooseBatch', what),
  acceptDrop: (file) => call('acceptDrop', file.name),
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
  onEngineDown: (listener) => void listeners.down.push(listener),
  onOpenFile: (listener) => void listeners.openFile.push(listener),
  onMenu: (listener) => void listeners.menu.push(listener),
}

/** The engine's end of the port in use. */
let port: MessagePort | null = null
let connected = -1

function connect(connection: number): void {
  const { port1, port2 } = new MessageChannel()
  port2.onmessage = ({ data }: MessageEvent<unknown>) => {
    const request: PortRequest = { connection, message: data }
    void page.hostPost(encode(request))
  }
  port = port2
  connected = connection
  page.postMessage(portMessage, '*', [port1])
}

page.fromHost = (events) => {
  for (const event of decode(events) as HostEvent[]) {
    if (event.kind === 'port') connect(event.connection)
    else if (event.kind === 'reply') {
      if (event.connection === connected) port?.postMessage(event.reply)
    } else if (event.kind === 'down') for (const tell of listeners.down) tell(event.info)
    else if (event.kind === 'menu') for (const tell of listeners.menu) tell(event.command)
    else for (const tell of listeners.openFile) tell(event.file)
  }
}
