import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { BrowserWindow, Dialog } from 'electron'
import { root } from '../../../scripts/setup/paths.mjs'
import { Closing } from '../../../src/main/closing'
import { setupDialogs } from '../../../src/main/dialogs'
import { Inbox } from '../../../src/main/files/inbox'
import { PastedTables } from '../../../src/main/files/pasted'
import { FileRegistry } from '../../../src/main/files/registry'
import { samplePath, samplesFolder } from '../../../src/main/files/samples'
import { createGate, type DesktopMethod } from '../../../src/main/gate'
import { arrived, createHandlers } from '../../../src/main/handlers'
import { wordsFor } from '../../../src/main/locales'
import { Memory } from '../../../src/main/state/memory'
import { RecentFiles } from '../../../src/main/state/recentFiles'
import type { Stored } from '../../../src/main/state/stored'
import type { MenuCommand } from '../../../src/shared/desktopApi'
import { decode, encode } from './codec'
import { Engine } from './engine'
import type { DesktopCall } from './messages'
import type { PageLink } from './pageLink'

/** What was on disk when the app started, as far as it matters. */
export type Remembered = Partial<Stored>

/**
 * Main as it is, on a made-up Electron: the test answers the dialogs, the clipboard is a field, what
 * is remembered lies in memory.
 */
export class Desktop {
  readonly files = new FileRegistry(randomUUID)
  readonly engine: Engine
  readonly memory: Memory
  /** Answers of the open dialogs to come; null: closed. */
  readonly toOpen: (string | null)[] = []
  /** Answers of the save dialogs to come. */
  readonly toSave: (string | null)[] = []
  /** What the save dialogs suggested. */
  readonly suggested: string[] = []
  /** What message boxes said. */
  readonly questions: string[] = []
  /** Buttons that message boxes are answered with; 0 is the action that was asked for. */
  readonly replies: number[] = []
  /** Paths of files that are dropped, by their name. */
  readonly dropped = new Map<string, string>()
  readonly clipboard: { text?: string; image?: Uint8Array } = {}
  readonly pasted: PastedTables
  /** Messages that the gate refused. */
  readonly refused: string[] = []
  private readonly inbox = new Inbox()
  private readonly gate: ReturnType<typeof createGate>

  constructor(
    private readonly link: PageLink,
    folder: string,
    initial: string | null,
    remembered: Remembered = {},
  ) {
    this.pasted = new PastedTables(folder)
    this.engine = new Engine(link, this.files)
    this.memory = new Memory({ read: () => remembered, write: () => undefined }, () => undefined)
    const recent = new RecentFiles(this.memory, folder)
    const words = () => wordsFor(this.memory.get().app.language, 'en')
    this.inbox.onDelivered(
      (file) =>
        void arrived(file, { files: this.files, recent }).then((opened) =>
          link.send({ kind: 'openFile', file: opened }),
        ),
    )
    if (initial !== null) this.deliver(initial)
    const dialogs = setupDialogs(this.dialog(), {} as BrowserWindow, words)
    this.gate = createGate(
      createHandlers({
        files: this.files,
        inbox: this.inbox,
        dialogs,
        closing: new Closing(dialogs.confirmClose, () => undefined),
        clipboard: {
          read: async () => ({
            text: this.clipboard.text ?? '',
            image: this.clipboard.image !== undefined,
          }),
          copyText: async (text) => void (this.clipboard.text = text),
          copyImage: async (png) => void (this.clipboard.image = png),
        },
        pasted: this.pasted,
        memory: this.memory,
        recent,
        words,
        onState: () => undefined,
        samplePath: (name) => samplePath(name, root),
        samplesFolder: samplesFolder(root),
        documents: folder,
        onReady: () => this.engine.connect(),
      }),
      () => true,
      (line) => this.refused.push(line),
    )
  }

  /** Answers a call of the page. */
  async call(text: string): Promise<string> {
    const { method, args } = decode(text) as DesktopCall
    const given = method === 'acceptDrop' ? [this.dropped.get(String(args[0])) ?? ''] : args
    const sender = { knownWindow: true, mainFrame: true, url: 'app://isodense/index.html' }
    return encode(await this.gate(method as DesktopMethod, sender, given))
  }

  /** A file comes from outside: file association, second start. */
  deliver(path: string): void {
    this.inbox.deliver({ path, sample: false })
  }

  menu(command: MenuCommand): void {
    this.link.send({ kind: 'menu', command })
  }

  private dialog(): Pick<Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox'> {
    const answer = (answers: (string | null)[]) => answers.shift() ?? null
    return {
      showOpenDialog: async () => {
        const path = answer(this.toOpen)
        return { canceled: path === null, filePaths: path === null ? [] : [path] }
      },
      // Called with a window before the options; the types know both ways.
      showSaveDialog: async (...given: unknown[]) => {
        const { defaultPath } = given.at(-1) as { defaultPath?: string }
        this.suggested.push(basename(defaultPath ?? ''))
        const path = answer(this.toSave)
        return { canceled: path === null, filePath: path ?? '' }
      },
      showMessageBox: async (...given: unknown[]) => {
        this.questions.push((given.at(-1) as { message: string }).message)
        return { response: this.replies.shift() ?? 0, checkboxChecked: false }
      },
    }
  }
}
