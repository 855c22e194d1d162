import type { MenuItemConstructorOptions } from 'electron'
import type { ThemeChoice } from '../shared/appState'
import type { MenuCommand, SampleName } from '../shared/desktopApi'
import { sampleNames } from '../shared/desktopApi'
import type { MainWords } from './locales'

export interface MenuActions {
  command(command: MenuCommand): void
  openSample(name: SampleName): void
  openRecent(path: string): void
  clearRecent(): void
}

export interface MenuPlace {
  mac: boolean
  packaged: boolean
  words: MainWords
  theme: ThemeChoice
  /** Paths, the latest first. */
  recent: readonly string[]
}

/** The whole menu as data. The page answers the commands. */
export function menuTemplate(place: MenuPlace, actions: MenuActions): MenuItemConstructorOptions[] {
  return [
    ...(place.mac ? [{ role: 'appMenu' } as const] : []),
    fileMenu(place, actions),
    editMenu(place, actions),
    viewMenu(place, actions),
    { role: 'help', submenu: [{ role: 'about' }] },
  ]
}

const commandItem =
  (actions: MenuActions) =>
  (label: string, name: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    ...(accelerator && { accelerator }),
    click: () => actions.command(name),
  })

const separator: MenuItemConstructorOptions = { type: 'separator' }

function fileMenu(place: MenuPlace, actions: MenuActions): MenuItemConstructorOptions {
  const { mac, words } = place
  const command = commandItem(actions)
  const samples = sampleNames.map((name) => ({
    label: words.samples[name],
    click: () => actions.openSample(name),
  }))
  return {
    label: words.file,
    submenu: [
      command(words.open, 'open', 'CmdOrCtrl+O'),
      command(words.openFolder, 'openFolder'),
      { label: words.openRecent, submenu: recentItems(place, actions) },
      { label: words.openSample, submenu: samples },
      command(words.checkReading, 'checkReading', 'CmdOrCtrl+I'),
      separator,
      command(words.openPlan, 'openPlan', 'CmdOrCtrl+Shift+O'),
      command(words.savePlan, 'savePlan', 'CmdOrCtrl+S'),
      separator,
      command(words.scoreBatch, 'scoreBatch', 'CmdOrCtrl+B'),
      separator,
      command(words.exportFlagged, 'exportFlagged', 'CmdOrCtrl+E'),
      command(words.exportAll, 'exportAll', 'CmdOrCtrl+Shift+E'),
      command(words.savePicture, 'savePicture', 'CmdOrCtrl+Shift+S'),
      separator,
      command(words.stop, 'stop'),
      separator,
      { role: mac ? 'close' : 'quit' },
    ],
  }
}

function recentItems(
  { recent, words }: MenuPlace,
  actions: MenuActions,
): MenuItemConstructorOptions[] {
  if (recent.length === 0) return [{ label: words.noRecent, enabled: false }]
  return [
    // An ampersand in a name would underline the letter after it.
    ...recent.map((path) => ({
      label: path.replaceAll('&', '&&'),
      click: () => actions.openRecent(path),
    })),
    separator,
    { label: words.clearRecent, click: () => actions.clearRecent() },
  ]
}

/**
 * Undo and redo are the page's: it knows whether the focus is in a text field, whose own undo goes
 * first, or whether a setting is taken back.
 */
function editMenu({ words }: MenuPlace, actions: MenuActions): MenuItemConstructorOptions {
  const command = commandItem(actions)
  return {
    label: words.edit,
    submenu: [
      command(words.undo, 'undo', 'CmdOrCtrl+Z'),
      command(words.redo, 'redo', 'CmdOrCtrl+Shift+Z'),
      separator,
      { role: 'cut', label: words.cut },
      { role: 'copy', label: words.copy },
      { role: 'paste', label: words.paste },
      command(words.pasteTable, 'pasteTable', 'CmdOrCtrl+Shift+V'),
      { role: 'selectAll', label: words.selectAll },
      separator,
      command(words.copyRows, 'copyRows', 'CmdOrCtrl+Shift+C'),
      command(words.copyPicture, 'copyPicture', 'CmdOrCtrl+Alt+C'),
    ],
  }
}

function viewMenu(place: MenuPlace, actions: MenuActions): MenuItemConstructorOptions {
  const { packaged, words } = place
  const command = commandItem(actions)
  const development: MenuItemConstructorOptions[] = [
    { role: 'reload' },
    { role: 'toggleDevTools' },
    separator,
  ]
  const theme = (name: ThemeChoice, does: MenuCommand): MenuItemConstructorOptions => ({
    ...command(words.themes[name], does),
    type: 'radio',
    checked: place.theme === name,
  })
  return {
    label: words.view,
    submenu: [
      ...(packaged ? [] : development),
      command(words.nextTab, 'nextTab', 'CmdOrCtrl+PageDown'),
      command(words.previousTab, 'previousTab', 'CmdOrCtrl+PageUp'),
      command(words.nextRegion, 'nextRegion', 'F6'),
      separator,
      {
        label: words.theme,
        submenu: [
          theme('system', 'themeSystem'),
          theme('light', 'themeLight'),
          theme('dark', 'themeDark'),
        ],
      },
      separator,
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      separator,
      { role: 'togglefullscreen' },
    ],
  }
}
