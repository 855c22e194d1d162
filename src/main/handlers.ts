import { basename, dirname } from 'node:path'
import type { AppState } from '../shared/appState'
import type { OpenableFile, SampleName } from '../shared/desktopApi'
import type { Clipboard } from './clipboard'
import type { Closing } from './closing'
import type { Dialogs } from './dialogs'
import { checkDropped, sameFileAmong } from './files/checks'
import type { Inbox } from './files/inbox'
import type { FileRegistry } from './files/registry'
import type { Handlers } from './gate'
import type { Memory } from './state/memory'
import type { RecentFiles } from './state/recentFiles'

export interface HandlerParts {
  files: FileRegistry
  inbox: Inbox
  dialogs: Dialogs
  closing: Closing
  clipboard: Clipboard
  memory: Pick<Memory, 'get' | 'change'>
  recent: RecentFiles
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
  const { files, inbox, dialogs, closing, clipboard, memory, recent } = parts

  const exportFolder = (): string => {
    const input = files.lastInput()
    const folder = input === undefined ? parts.samplesFolder : dirname(input)
    // Bundled samples may lie in a folder that cannot be written to.
    return folder === parts.samplesFolder ? parts.documents : folder
  }

  const vouch = (path: string | null, access: 'read' | 'write'): OpenableFile | null =>
    path === null ? null : files.add(path, access)

  /** A table that a person opens: remembered, and known under its first name. */
  const open = async (path: string): Promise<OpenableFile> => {
    if (isPlan(path)) return files.add(path, 'read')
    const same = await sameFileAmong(path, files.inputs())
    await recent.add(path)
    const file = files.add(path, 'read')
    return same === undefined || same === path ? file : { ...file, sameAs: basename(same) }
  }

  return {
    chooseFile: async () => {
      const path = await dialogs.chooseInput()
      return path === null ? null : open(path)
    },
    acceptDrop: async (path) => {
      await checkDropped(path)
      return open(path)
    },
    choosePlan: async () => vouch(await dialogs.choosePlan(), 'read'),
    openSample: (name) => files.add(parts.samplePath(name), 'read'),
    chooseExport: async (suggestedName, kind) =>
      vouch(
        await dialogs.chooseExport(suggestedName, kind, exportFolder(), files.inputs()),
        'write',
      ),
    copyText: (text) => clipboard.copyText(text),
    copyImage: (png) => clipboard.copyImage(png),
    loadState: () => memory.get().app,
    saveState: (state) => {
      memory.change({ app: state })
      parts.onState(state)
    },
    recentFiles: () => recent.list(),
    openRecent: async (id) => {
      const path = recent.path(id)
      try {
        await checkDropped(path)
      } catch (error) {
        recent.remove(path)
        throw error
      }
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
    initialFile: () => inbox.take(),
    setUnsaved: (unsaved) => closing.setUnsaved(unsaved),
    confirmReplace: (fileName) => dialogs.confirmReplace(fileName),
    ready: () => {
      // A page that was just loaded has nothing to lose yet.
      closing.setUnsaved(false)
      parts.onReady()
    },
  }
}

/** By its name: a plan is no table to be remembered. */
const isPlan = (path: string): boolean => /\.plan\.json$/i.test(path)
