import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { app, dialog, nativeTheme } from 'electron'
import { setupClipboard } from './clipboard'
import { channels, type SampleName } from '../shared/desktopApi'
import { Closing } from './closing'
import { setupDialogs } from './dialogs'
import { connectWindow, setupEngineHost } from './engine/setup'
import { fileArgument, userWords } from './files/arguments'
import { Inbox } from './files/inbox'
import { PastedTables } from './files/pasted'
import { FileRegistry } from './files/registry'
import { samplePath, samplesFolder } from './files/samples'
import { arrived, createHandlers } from './handlers'
import { wordsFor } from './locales'
import { RecentFiles } from './state/recentFiles'
import { setupMemory } from './state/setup'
import { setupIpc } from './ipc'
import { setupMenu } from './menu'
import { setupScheme, setupSecurity } from './security/setup'
import { setupSingleInstance } from './singleInstance'
import { setupWindow } from './window'

const address = { devServer: app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'] }
const pageFolder = join(import.meta.dirname, '../renderer')
const root = app.isPackaged ? process.resourcesPath : app.getAppPath()

const files = new FileRegistry(randomUUID)
const inbox = new Inbox()
const deliver = (path: string) => inbox.deliver({ path, sample: false })
const sample = (name: SampleName) => samplePath(name, root)

function start(): void {
  setupSecurity(address, pageFolder)
  const engine = setupEngineHost(files)
  const memory = setupMemory()
  const pasted = new PastedTables(app.getPath('temp'))
  app.on('will-quit', () => pasted.remove())
  void pasted.removeStale()
  const recent = new RecentFiles(memory, app.getPath('home'))
  const words = () => wordsFor(memory.get().app.language, app.getLocale())
  nativeTheme.themeSource = memory.get().app.theme
  const window = setupWindow(address, memory, words)
  const page = window.webContents
  const send = (channel: string, value: unknown) => {
    if (!page.isDestroyed()) page.send(channel, value)
  }
  const dialogs = setupDialogs(dialog, window, words)
  const closing = new Closing(dialogs.confirmClose, () => window.destroy())
  const showMenu = () =>
    setupMenu(
      {
        words: words(),
        theme: memory.get().app.theme,
        recent: recent.entries().map(({ path }) => path),
      },
      {
        command: (command) => send(channels.menu, command),
        openSample: (name) => inbox.deliver({ path: sample(name), sample: true }),
        openRecent: deliver,
        clearRecent: () => recent.clear(),
      },
    )
  recent.onChanged(showMenu)
  showMenu()
  setupIpc(
    window,
    address,
    createHandlers({
      files,
      inbox,
      dialogs,
      closing,
      clipboard: setupClipboard(),
      pasted,
      memory,
      recent,
      words,
      onState: ({ theme }) => {
        nativeTheme.themeSource = theme
        showMenu()
      },
      samplePath: sample,
      samplesFolder: samplesFolder(root),
      documents: app.getPath('documents'),
      onReady: () => connectWindow(engine, page),
    }),
  )
  inbox.onDelivered(
    (file) =>
      void arrived(file, { files, recent }).then((opened) => send(channels.openFile, opened)),
  )
  window.on('close', (event) => void closing.onClose(event))
  window.on('closed', () => engine.detach())
}

const asked = fileArgument(userWords(process.argv, process.defaultApp === true), process.cwd())
if (setupSingleInstance(asked, deliver)) {
  if (asked !== null) deliver(asked)
  setupScheme()
  // macOS: a file opened from the Finder, maybe before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    deliver(path)
  })
  // The window is the app, on macOS too.
  app.on('window-all-closed', () => app.quit())
  // Not awaited: a top-level await of it hangs a packaged app.
  void app.whenReady().then(start)
} else {
  app.quit()
}
