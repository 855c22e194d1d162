import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from '../setup/paths.mjs'

/** @returns {{ version: string, description: string, license: string, author: string }} */
export const manifest = () => JSON.parse(readFileSync(inRoot('package.json'), 'utf8'))

/** Where packages and what they are made of lie. */
export const output = inRoot('dist')
/** The app as it goes into app.asar: nothing but what runs. */
export const appFolder = join(output, 'app')

export const productName = 'Isodense'
export const executable = 'isodense'
/** Files that a double click may open with it. */
export const mimeTypes = ['text/csv', 'text/tab-separated-values']

/**
 * What electron-builder makes, for the Electron in `electronDist`.
 *
 * @param {{ electronDist: string, electronVersion: string }} runtime
 * @returns {import('electron-builder').Configuration}
 */
export function configuration({ electronDist, electronVersion }) {
  return {
    appId: 'org.isodense.desktop',
    productName,
    copyright: 'The Isodense developers',
    directories: { app: appFolder, output, buildResources: inRoot('build') },
    electronDist,
    electronVersion,
    // Everything is bundled: there are no modules to be gathered. Asked only where they are rebuilt.
    npmRebuild: true,
    beforeBuild: () => Promise.resolve(false),
    asar: true,
    files: ['**/*'],
    extraResources: [
      { from: inRoot('samples'), to: 'samples', filter: ['*.csv'] },
      // A program for plain Node beside the app: the app itself does not run as Node.
      { from: inRoot('out', 'cli'), to: 'cli' },
    ],
    extraFiles: [{ from: inRoot('LICENSE'), to: 'LICENSE' }],
    electronFuses: {
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableCookieEncryption: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    },
    fileAssociations: [
      { ext: 'csv', name: 'Table', role: 'Viewer', mimeType: mimeTypes[0] },
      { ext: 'tsv', name: 'Table', role: 'Viewer', mimeType: mimeTypes[1] },
    ],
    linux: { target: ['dir'], executableName: executable, category: 'Science', icon: 'icons' },
    win: { target: ['nsis', 'zip'], icon: 'icon.png' },
    nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
    mac: { target: ['dmg', 'zip'], icon: 'icon.png', category: 'public.app-category.productivity' },
  }
}
