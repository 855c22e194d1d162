import { createPinia, setActivePinia } from 'pinia'
import { createApp } from 'vue'
import { vi } from 'vitest'
import { bridgeKey, type Bridge } from '../../../src/renderer/bridge'
import { EngineClient } from '../../../src/renderer/engineClient'
import { useEngineState } from '../../../src/renderer/stores/engineState'
import { useSession } from '../../../src/renderer/stores/session'
import { defaultAppState, type AppState } from '../../../src/shared/appState'
import type { ReadSettings } from '../../../src/core/table/types'
import type {
  EngineDown,
  ExportKind,
  OpenableFile,
  RecentFile,
} from '../../../src/shared/desktopApi'
import { flags, oneModel, picture, table } from './answers'
import { FakePort, settle } from './port'

export const file = (name: string): OpenableFile => ({ handle: `handle-of-${name}`, name })

/** The stores on a made-up desktop and engine. */
export function fakeApp() {
  const engine = new EngineClient()
  const up: (() => void)[] = []
  const down: ((info: EngineDown) => void)[] = []
  const desktop = {
    chooseFile: vi.fn(async (): Promise<OpenableFile | null> => null),
    chooseFolder: vi.fn(async (): Promise<OpenableFile | null> => null),
    chooseBatch: vi.fn(async (): Promise<OpenableFile | null> => null),
    acceptDrop: vi.fn(async (dropped: File) => file(dropped.name)),
    openSample: vi.fn(async (name: string) => file(`${name}.csv`)),
    choosePlan: vi.fn(async (): Promise<OpenableFile | null> => null),
    chooseExport: vi.fn(async (name: string, _kind: ExportKind): Promise<OpenableFile | null> =>
      file(name),
    ),
    pasteTable: vi.fn(async () => file('Clipboard')),
    copyText: vi.fn(async (_text: string) => undefined),
    copyImage: vi.fn(async (_png: Uint8Array) => undefined),
    loadState: vi.fn(async () => defaultAppState()),
    saveState: vi.fn(async (_state: AppState) => undefined),
    recentFiles: vi.fn(async (): Promise<RecentFile[]> => []),
    openRecent: vi.fn(async (id: string) => file(id)),
    clearRecent: vi.fn(async () => undefined),
    rememberPlan: vi.fn(async (_file: string, _plan: string) => undefined),
    rememberedPlan: vi.fn(async (_file: string): Promise<string | null> => null),
    rememberReading: vi.fn(async (_file: string, _settings: ReadSettings) => undefined),
    rememberedReading: vi.fn(async (_file: string): Promise<ReadSettings | null> => null),
    initialFile: vi.fn(async (): Promise<OpenableFile | null> => null),
    setUnsaved: vi.fn(async () => undefined),
    confirmReplace: vi.fn(async () => true),
    onEngineDown: vi.fn(),
    onOpenFile: vi.fn(),
    onMenu: vi.fn(),
    ready: vi.fn(async () => undefined),
  }
  const bridge: Bridge = {
    desktop,
    engine,
    onEngineUp: (listener) => void up.push(listener),
    onEngineDown: (listener) => void down.push(listener),
  }
  const pinia = createPinia()
  createApp({ render: () => null })
    .provide(bridgeKey, bridge)
    .use(pinia)
  setActivePinia(pinia)

  const connect = async () => {
    const port = new FakePort()
    engine.connect(port)
    for (const listener of up) listener()
    await settle()
    return port
  }
  const crash = async (restarting = true) => {
    const info = { restarting, message: 'The engine stopped.' }
    engine.down(info)
    for (const listener of down) listener(info)
    await settle()
  }
  const session = useSession()
  const engineState = useEngineState()
  return { bridge, desktop, session, engineState, connect, crash }
}

/** Answers the questions behind a picture that stand open. */
export async function answerPicture(port: FakePort): Promise<void> {
  const asked = port.params('picture')
  const { percentile } = port.params('flags').by
  await port.result(port.last('picture'), picture(asked.modelId, asked.x, asked.y))
  await answerFlags(port, asked.modelId, percentile)
}

/** Answers the question after flags that stands open, with the places that it asks for. */
export const answerFlags = (port: FakePort, modelId: number, percentile: number) =>
  port.result(port.last('flags'), flags(modelId, percentile, port.params('flags').from))

/** Opens a file and answers everything up to the picture. */
export async function openAndShow(
  app: ReturnType<typeof fakeApp>,
  port: FakePort,
  { name = 'good.csv', tableId = 1, modelId = 1 } = {},
): Promise<void> {
  void app.session.open(file(name))
  await settle()
  await port.result(port.last('open'), table(tableId, name))
  const { plan } = port.params('analyse')
  await port.result(port.last('analyse'), oneModel(modelId, tableId, plan))
  await answerPicture(port)
}
