import { dirname } from 'node:path'
import type { OpenableFile, SampleName } from '../shared/desktopApi'
import type { Closing } from './closing'
import type { Dialogs } from './dialogs'
import { checkDropped } from './files/checks'
import type { Inbox } from './files/inbox'
import type { FileRegistry } from './files/registry'
import type { Handlers } from './gate'

export interface HandlerParts {
  files: FileRegistry
  inbox: Inbox
  dialogs: Dialogs
  closing: Closing
  samplePath: (name: SampleName) => string
  samplesFolder: string
  /** Where exports go before anything of the person's own was opened. */
  documents: string
  /** The page listens: connect it with the engine. */
  onReady: () => void
}

/** What main does for each call of the window. */
export function createHandlers(parts: HandlerParts): Handlers {
  const { files, inbox, dialogs, closing } = parts

  const exportFolder = (): string => {
    const input = files.lastInput()
    const folder = input === undefined ? parts.samplesFolder : dirname(input)
    // Bundled samples may lie in a folder that cannot be written to.
    return folder === parts.samplesFolder ? parts.documents : folder
  }

  const vouch = (path: string | null, access: 'read' | 'write'): OpenableFile | null =>
    path === null ? null : files.add(path, access)

  return {
    chooseFile: async () => vouch(await dialogs.chooseInput(), 'read'),
    acceptDrop: async (path) => {
      await checkDropped(path)
      return files.add(path, 'read')
    },
    openSample: (name) => files.add(parts.samplePath(name), 'read'),
    chooseExport: async (suggestedName) =>
      vouch(await dialogs.chooseExport(suggestedName, exportFolder(), files.inputs()), 'write'),
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
