import { basename, dirname, join } from 'node:path'
import type { BrowserWindow, Dialog, FileFilter, OpenDialogOptions } from 'electron'
import type { BatchKind, ExportKind } from '../shared/desktopApi'
import { isInsideOneOf, sameFileAmong } from './files/checks'
import { programAndUser } from '../shared/openElsewhere'
import { openInOffice } from './files/disk'
import { exportName, withGenerated } from './files/exportName'
import type { MainWords } from './locales'

export interface Dialogs {
  /** Path of the file to open, or null. */
  chooseInput(): Promise<string | null>
  /** Path of a folder of images to open, or null. */
  chooseFolder(): Promise<string | null>
  /** Path of a file or folder to judge by the model on screen, or null. */
  chooseBatch(what: BatchKind): Promise<string | null>
  /** Path of a saved plan, or null. */
  choosePlan(): Promise<string | null>
  /**
   * Path to write to, or null. Asks again for as long as one of `inputs` is chosen, a place in one that is a
   * folder, or a name for generated rows that does not say so; asks before a file that another program shows is replaced.
   * Begins in `folder`.
   */
  chooseExport(
    suggestedName: string,
    kind: ExportKind,
    folder: string,
    inputs: readonly string[],
  ): Promise<string | null>
  /** True where the present analysis may be given up for `fileName`. */
  confirmReplace(fileName: string): Promise<boolean>
  /** True where the window may close although something was not exported. */
  confirmClose(): Promise<boolean>
}

/** Files are told by their content; these are the names that most have. */
const tableExtensions = ['csv', 'tsv', 'txt', 'xlsx', 'xlsm', 'parquet']

/** Electron's own dialogs, attached to the window, in the language of the moment. */
export function setupDialogs(
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox'>,
  window: BrowserWindow,
  words: () => MainWords,
): Dialogs {
  const everything = (): FileFilter => ({ name: words().everything, extensions: ['*'] })

  /** Keyboard and Escape choose “Cancel”: nothing is lost by accident. */
  const confirm = async (message: string, detail: string, action: string): Promise<boolean> => {
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message,
      detail,
      buttons: [action, words().cancel],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    })
    return response === 0
  }

  const refuse = (message: string, detail: string) =>
    dialog.showMessageBox(window, { type: 'error', message, detail, buttons: [words().ok] })

  /** Some systems replace a file under the program that shows it, which goes on showing the old one. */
  const mayReplace = async (path: string): Promise<boolean> => {
    const openIn = await openInOffice(path)
    if (openIn === null) return true
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: words().openElsewhere(basename(path), programAndUser(openIn)),
      detail: words().openElsewhereDetail,
      buttons: [words().replaceAnyway, words().otherName],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    })
    return response === 0
  }

  const choose = (title: string, filter: FileFilter): Promise<string | null> =>
    chosen({ title, properties: ['openFile'], filters: [filter, everything()] })

  const chooseFolder = (title: string): Promise<string | null> =>
    chosen({ title, properties: ['openDirectory'] })

  const chosen = async (options: OpenDialogOptions): Promise<string | null> => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, options)
    return canceled ? null : (filePaths[0] ?? null)
  }

  const filterOf = (kind: ExportKind): FileFilter => {
    if (kind === 'picture-svg') return { name: 'SVG', extensions: ['svg'] }
    if (kind === 'picture-png') return { name: 'PNG', extensions: ['png'] }
    if (kind === 'plan') return { name: words().plans, extensions: ['plan.json', 'json'] }
    return { name: 'CSV', extensions: ['csv'] }
  }

  const tables = (): FileFilter => ({ name: words().tables, extensions: tableExtensions })

  return {
    chooseInput: () => choose(words().openTitle, tables()),
    chooseFolder: () => chooseFolder(words().openFolderTitle),
    chooseBatch: (what) =>
      what === 'folder' ? chooseFolder(words().batchTitle) : choose(words().batchTitle, tables()),
    choosePlan: () =>
      choose(words().openPlanTitle, { name: words().plans, extensions: ['plan.json', 'json'] }),

    async chooseExport(suggestedName, kind, folder, inputs) {
      let defaultPath = join(folder, exportName(suggestedName))
      for (;;) {
        const { canceled, filePath } = await dialog.showSaveDialog(window, {
          title: words().exportTitles[kind],
          defaultPath,
          filters: [filterOf(kind), everything()],
          properties: ['createDirectory', 'showOverwriteConfirmation'],
        })
        if (canceled || !filePath) return null
        if (await sameFileAmong(filePath, inputs)) {
          await refuse(words().wasInput, words().chooseOther(filePath))
          defaultPath = join(dirname(filePath), exportName(suggestedName))
        } else if (await isInsideOneOf(filePath, inputs)) {
          await refuse(words().inFolder, words().chooseOther(filePath))
          defaultPath = join(folder, exportName(suggestedName))
        } else if (kind === 'generated' && withGenerated(filePath) !== filePath) {
          await refuse(words().notSaidGenerated, words().generatedDetail)
          defaultPath = join(dirname(filePath), basename(withGenerated(filePath)))
        } else if (await mayReplace(filePath)) return filePath
        else defaultPath = join(dirname(filePath), basename(filePath))
      }
    },

    confirmReplace: (fileName) =>
      confirm(words().replace(fileName), words().replaceDetail, words().replaceAction),

    confirmClose: () => confirm(words().close, words().closeDetail, words().closeAction),
  }
}
