import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { AppState } from '../shared/appState'
import type { OpenableFile, SampleName } from '../shared/desktopApi'
import type { FileHandle } from '../shared/engineApi'
import { isPlanName } from '../shared/planName'
import type { Clipboard } from './clipboard'
import type { Closing } from './closing'
import type { Dialogs } from './dialogs'
import { checkDropped, sameFileAmong } from './files/checks'
import { inTime } from './files/disk'
import type { Arrival, Inbox } from './files/inbox'
import type { FileRegistry } from './files/registry'
import type { Handlers } from './gate'
import type { PastedTables } from './files/pasted'
import type { MainWords } from './locales'
import type { Memory } from './state/memory'
import type { RecentFiles } from './state/recentFiles'

export interface HandlerParts {
  files: FileRegistry
  inbox: Inbox
  dialogs: Dialogs
  closing: Closing
  clipboard: Clipboard
  pasted: PastedTables
  memory: Pick<Memory, 'get' | 'change'>
  recent: RecentFiles
  words: () => MainWords
  /** Language and appearance may have changed. */
  onState: (state: AppState) => void
  samplePath: (name: SampleName) => string
  samplesFolder: string
  /** Where exports go before anything of the person's own was opened. */
  documents: string
  /** The page listens: connect it with the engine. */
  onReady: () => void
}

/** What main does for each call of the window. */
export function createHandlers(parts: HandlerParts): Handlers {
  const { files, inbox, dialogs, closing, clipboard, pasted, memory, recent, words } = parts
  const open = (path: string) => openFile(path, parts)

  /** @param beside the file that is exported; the last one that was opened, if it is none */
  const exportFolder = (beside?: FileHandle): string => {
    const input = (beside && files.path(beside)) ?? files.lastInput()
    const folder = input === undefined ? parts.samplesFolder : dirname(input)
    // Bundled samples may lie in a folder that cannot be written to.
    return folder === parts.samplesFolder ? parts.documents : folder
  }

  const vouch = (path: string | null, access: 'read' | 'write'): OpenableFile | null =>
    path === null ? null : files.add(path, access)

  return {
    chooseFile: async () => {
      const path = await dialogs.chooseInput()
      return path === null ? null : open(path)
    },
    chooseFolder: async () => {
      const path = await dialogs.chooseFolder()
      return path === null ? null : open(path)
    },
    // It is no file that is on screen: no recent file, and no other place to export to.
    chooseBatch: async (what) => {
      const path = await dialogs.chooseBatch(what)
      return path === null ? null : files.addBatch(path)
    },
    acceptDrop: async (path) => {
      await checkDropped(path, words())
      return open(path)
    },
    choosePlan: async () => {
      const path = await dialogs.choosePlan()
      return path === null ? null : files.addPlan(path)
    },
    openSample: (name) => files.add(parts.samplePath(name), 'read'),
    chooseExport: async (suggestedName, kind, beside) =>
      vouch(
        await dialogs.chooseExport(suggestedName, kind, exportFolder(beside), files.inputs()),
        'write',
      ),
    pasteTable: async () => {
      const { text, image } = await clipboard.read()
      if (text.trim() !== '') return files.addPasted(await pasted.keep(text, words().clipboard))
      throw new Error(image ? words().clipboardImage : words().clipboardEmpty)
    },
    copyText: (text) => clipboard.copyText(text),
    copyImage: (png) => clipboard.copyImage(png),
    loadState: () => memory.get().app,
    saveState: (state) => {
      memory.change({ app: state })
      parts.onState(state)
    },
    recentFiles: () => recent.list(),
    // One that is not there stays in the list, with its plan: its drive may only be switched off.
    openRecent: async (id) => {
      const path = recent.path(id, words())
      await checkDropped(path, words())
      return open(path)
    },
    clearRecent: () => recent.clear(),
    rememberPlan: async (handle, plan) => {
      const path = files.path(handle)
      if (path !== undefined) await recent.rememberPlan(path, plan)
    },
    rememberedPlan: async (handle) => {
      const path = files.path(handle)
      return path === undefined ? null : recent.planOf(path)
    },
    rememberReading: async (handle, settings) => {
      const path = files.path(handle)
      if (path !== undefined) await recent.rememberReading(path, settings)
    },
    rememberedReading: async (handle) => {
      const path = files.path(handle)
      return path === undefined ? null : recent.readingOf(path)
    },
    initialFile: () => {
      const file = inbox.take()
      return file && arrived(file, parts)
    },
    setUnsaved: (unsaved) => closing.setUnsaved(unsaved),
    confirmReplace: (fileName) => dialogs.confirmReplace(fileName),
    ready: () => {
      // A page that was just loaded has nothing to lose yet.
      closing.setUnsaved(false)
      parts.onReady()
    },
  }
}

type OpeningParts = Pick<HandlerParts, 'files' | 'recent'>

/** A file from outside the window, to be opened in it. */
export const arrived = async (
  { path, sample }: Arrival,
  parts: OpeningParts,
): Promise<OpenableFile> => (sample ? parts.files.add(path, 'read') : openFile(path, parts))

/** A table that a person opens: remembered, and known under its first name. */
async function openFile(path: string, { files, recent }: OpeningParts): Promise<OpenableFile> {
  if (isPlanName(path)) return files.addPlan(path)
  const same = await sameFileAmong(path, files.inputs())
  const former = (await isThere(path)) ? await recent.add(path) : null
  const file = files.add(path, 'read')
  const other = same === path ? undefined : (same ?? former ?? undefined)
  return other === undefined ? file : { ...file, sameAs: toldApart(other, file.name, recent) }
}

/** With its folder where the name alone would say nothing. */
function toldApart(path: string, from: string, recent: RecentFiles): string {
  const { name, folder } = recent.shown(path)
  return name === from ? `${name} (${folder})` : name
}

/** A file, or a folder; what is not there is opened all the same: the engine says what is wrong with it. */
const isThere = (path: string): Promise<boolean> =>
  inTime(
    stat(path).then(
      (found) => found.isFile() || found.isDirectory(),
      () => false,
    ),
    false,
  )
