import { dirname, join } from 'node:path'
import type { BrowserWindow, Dialog } from 'electron'
import { sameFileAmong } from './files/checks'
import { exportName } from './files/exportName'

const tables = { name: 'Tables (CSV, TSV, TXT)', extensions: ['csv', 'tsv', 'txt'] }
const everything = { name: 'All files', extensions: ['*'] }

export interface Dialogs {
  /** Path of the file to open, or null. */
  chooseInput(): Promise<string | null>
  /**
   * Path to write to, or null. Asks again for as long as one of `inputs` is chosen, and begins in
   * `folder`.
   */
  chooseExport(
    suggestedName: string,
    folder: string,
    inputs: readonly string[],
  ): Promise<string | null>
  /** True where the present analysis may be given up for `fileName`. */
  confirmReplace(fileName: string): Promise<boolean>
  /** True where the window may close although something was not exported. */
  confirmClose(): Promise<boolean>
}

/** Electron's own dialogs, attached to the window. */
export function setupDialogs(
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox'>,
  window: BrowserWindow,
): Dialogs {
  /** Keyboard and Escape choose “Cancel”: nothing is lost by accident. */
  const confirm = async (message: string, detail: string, action: string): Promise<boolean> => {
    const buttons = [action, 'Cancel']
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message,
      detail,
      buttons,
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    })
    return response === 0
  }

  return {
    async chooseInput() {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: 'Open a table',
        properties: ['openFile'],
        filters: [tables, everything],
      })
      return canceled ? null : (filePaths[0] ?? null)
    },

    async chooseExport(suggestedName, folder, inputs) {
      let defaultPath = join(folder, exportName(suggestedName))
      for (;;) {
        const { canceled, filePath } = await dialog.showSaveDialog(window, {
          title: 'Export rows',
          defaultPath,
          filters: [{ name: 'CSV', extensions: ['csv'] }, everything],
          properties: ['createDirectory', 'showOverwriteConfirmation'],
        })
        if (canceled || !filePath) return null
        if (!(await sameFileAmong(filePath, inputs))) return filePath
        await dialog.showMessageBox(window, {
          type: 'error',
          message: 'This file was opened as input and is not written to.',
          detail: `Choose another name or folder than ${filePath}.`,
          buttons: ['OK'],
        })
        defaultPath = join(dirname(filePath), exportName(suggestedName))
      }
    },

    confirmReplace: (fileName) =>
      confirm(
        `Open “${fileName}”?`,
        'The present analysis was changed and not exported. It will be replaced.',
        'Open',
      ),

    confirmClose: () =>
      confirm(
        'Close without exporting?',
        'The present analysis was changed and not exported. It will be lost.',
        'Close',
      ),
  }
}
